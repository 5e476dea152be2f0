package dev.gatehouse.detection.sentinel.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. */
final class Lexer {
    private static final Pattern BLANK = Pattern.compile("(?:\\s|//[^\\n]*)+");
    private static final Pattern SPAN = Pattern.compile("[0-9]+(?:d|h|m|s|ms)\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+(?:[eE][-+]?[0-9]+)?)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:-(?:apply|expand)\\b)?");
    private static final Pattern SIGN =
            Pattern.compile("in~|!in~|!in\\b|!contains\\b|=~|!~|==|!=|<=|>=|\\.\\.|[-+*/%=<>(){}\\[\\],;:|.]");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        while (true) {
            lexer.skip();
            if (lexer.at >= text.length()) {
                tokens.add(new Token(Token.Kind.END, "", lexer.at));
                return tokens;
            }
            tokens.add(lexer.next());
        }
    }

    private void skip() {
        Matcher blank = BLANK.matcher(text).region(at, text.length());
        if (blank.lookingAt()) {
            at = blank.end();
        }
    }

    private Token next() {
        int from = at;
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return new Token(Token.Kind.TEXT, string(c), from);
        }
        return find(Token.Kind.SPAN, SPAN)
                .or(() -> find(Token.Kind.NUMBER, NUMBER))
                .or(() -> text.startsWith("in~", at) ? find(Token.Kind.SIGN, SIGN) : find(Token.Kind.NAME, NAME))
                .or(() -> find(Token.Kind.SIGN, SIGN))
                .orElseThrow(() ->
                        new KqlError("cannot be read: " + text.substring(from, Math.min(from + 20, text.length()))));
    }

    private java.util.Optional<Token> find(Token.Kind kind, Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return java.util.Optional.empty();
        }
        Token token = new Token(kind, matcher.group(), at);
        at = matcher.end();
        return java.util.Optional.of(token);
    }

    /** A string literal: a backslash begins an escape, and a line does not end within. */
    private String string(char quote) {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n' || c == '\r') {
                throw new KqlError("a line ends within a string");
            }
            value.append(c == '\\' ? escape() : c);
        }
        if (at >= text.length()) {
            throw new KqlError("a string does not end");
        }
        at++;
        return value.toString();
    }

    private char escape() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\', '"', '\'' -> c;
            case 'u' -> {
                char code = (char) Integer.parseInt(text.substring(at, at + 4), 16);
                at += 4;
                yield code;
            }
            default -> throw new KqlError("no escape of KQL: \\" + c);
        };
    }
}
