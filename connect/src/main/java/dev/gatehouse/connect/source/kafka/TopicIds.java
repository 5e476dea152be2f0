package dev.gatehouse.connect.source.kafka;

import dev.gatehouse.connect.kafka.BrokerProperties;
import dev.gatehouse.connect.kafka.KafkaBrokers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;

/** Asks for the ids of topics, which consumers are not told: a topic that is deleted and made anew has another one. */
record TopicIds(KafkaBrokers brokers, Duration answer) {
    /** The ids of those that have one, as far as the brokers tell. */
    Map<String, String> of(Collection<String> topics) throws ExecutionException {
        try (Admin admin = Admin.create(BrokerProperties.of(brokers))) {
            var options = new DescribeTopicsOptions().timeoutMs((int) answer.toMillis());
            Map<String, String> ids = new HashMap<>();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic :
                    admin.describeTopics(topics, options).topicNameValues().entrySet()) {
                Uuid id = topic.getValue().get().topicId();
                if (!id.equals(Uuid.ZERO_UUID)) {
                    ids.put(topic.getKey(), id.toString());
                }
            }
            return ids;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
