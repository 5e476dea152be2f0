/** Messages in a channel of Slack. The way in is {@link dev.gatehouse.connect.sink.slack.SlackSink}. */
@NullMarked
package dev.gatehouse.connect.sink.slack;

import org.jspecify.annotations.NullMarked;
