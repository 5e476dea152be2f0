package dev.gatehouse.connect.sink.mail;

import java.time.Instant;

/**
 * A mail before it is written for the wire.
 *
 * @param id the same for every repeat, and of nothing else
 * @param thread what all mails about the same thing refer to; no mail has it as its own id
 * @param isReply whether there was one about the same thing before
 * @param subject one line
 * @param text its lines, ended by line feeds
 * @param link where people look at it; may be empty
 */
record Letter(String id, String thread, boolean isReply, Instant at, String subject, String text, String link) {}
