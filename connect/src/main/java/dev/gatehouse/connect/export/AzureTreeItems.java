package dev.gatehouse.connect.export;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.tenant.Dataset;
import java.util.Optional;

/** Reads what lies in what in Azure: management groups, their descendants, and children that were expanded in them. */
final class AzureTreeItems {
    private final Gathered gathered;

    AzureTreeItems(Gathered gathered) {
        this.gathered = gathered;
    }

    void managementGroup(Item item) {
        Optional<AzureScope> scope = scope(item);
        if (scope.isEmpty()) {
            item.wrong("has no id of a management group or a subscription, and was left out", "ask for it again");
            return;
        }
        Item properties = item.child("properties");
        parent(properties.child("parent"), scope.get());
        parent(properties.child("details").child("parent"), scope.get());
        children(properties, scope.get());
    }

    private void parent(Item parent, AzureScope of) {
        scope(parent).filter(above -> !above.equals(of)).ifPresent(above -> lies(of, above));
    }

    private void children(Item item, AzureScope above) {
        for (Item child : item.children("children")) {
            scope(child).filter(below -> !below.equals(above)).ifPresent(below -> {
                lies(below, above);
                children(child, below);
            });
        }
    }

    private void lies(AzureScope below, AzureScope above) {
        gathered.has.add(Dataset.AZURE_TREE);
        gathered.parents.put(below, above);
    }

    private static Optional<AzureScope> scope(Item item) {
        return item.text("id").flatMap(AzureScope::parse).filter(scope -> switch (scope.level()) {
            case MANAGEMENT_GROUP, SUBSCRIPTION -> true;
            case ROOT, RESOURCE_GROUP, RESOURCE -> false;
        });
    }
}
