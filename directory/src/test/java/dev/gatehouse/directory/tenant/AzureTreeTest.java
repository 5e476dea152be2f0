package dev.gatehouse.directory.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AzureScope;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AzureTreeTest {
    private static final AzureScope ROOT = new AzureScope("/");
    private static final AzureScope ALL = group("all");
    private static final AzureScope SHOP = group("shop");
    private static final AzureScope SUBSCRIPTION =
            new AzureScope("/subscriptions/00000000-0000-0000-0000-000000000001");
    private static final AzureScope RESOURCES = new AzureScope(SUBSCRIPTION + "/resourceGroups/web");
    private static final AzureScope RESOURCE =
            new AzureScope(RESOURCES + "/providers/Microsoft.Compute/virtualMachines/one");

    private final AzureTree tree = new AzureTree(Map.of(SUBSCRIPTION, SHOP, SHOP, ALL));

    @Test
    void aResourceLiesInEverythingAboveIt() {
        assertThat(tree.lineage(RESOURCE)).containsExactly(RESOURCES, SUBSCRIPTION, SHOP, ALL, ROOT);
        assertThat(tree.lineage(ROOT)).isEmpty();
    }

    @Test
    void aRoleReachesDownAndNeverUp() {
        assertThat(tree.contains(ALL, RESOURCE)).isTrue();
        assertThat(tree.contains(SHOP, SHOP)).isTrue();
        assertThat(tree.contains(ROOT, ALL)).isTrue();
        assertThat(tree.contains(SUBSCRIPTION, SHOP)).isFalse();
        assertThat(tree.contains(group("other"), RESOURCE)).isFalse();
    }

    @Test
    void whatTheTreeDoesNotNameLiesRightBelowTheRoot() {
        assertThat(AzureTree.EMPTY.lineage(RESOURCE)).containsExactly(RESOURCES, SUBSCRIPTION, ROOT);
        assertThat(AzureTree.EMPTY.contains(ALL, SUBSCRIPTION)).isFalse();
    }

    @Test
    void aCircleEnds() {
        AzureTree circle = new AzureTree(Map.of(SUBSCRIPTION, SHOP, SHOP, ALL, ALL, SHOP));
        assertThat(circle.lineage(SUBSCRIPTION)).contains(SHOP, ALL);
        assertThat(circle.contains(ALL, RESOURCE)).isTrue();
        assertThat(circle.contains(group("other"), RESOURCE)).isFalse();
    }

    @Test
    void itsScopesAreThoseThatItNames() {
        assertThat(tree.scopes()).containsExactlyInAnyOrder(SUBSCRIPTION, SHOP, ALL);
    }

    private static AzureScope group(String name) {
        return new AzureScope("/providers/Microsoft.Management/managementGroups/" + name);
    }
}
