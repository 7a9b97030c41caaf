package io.perennial.command.books;

/**
 * A command, as somebody gives it.
 *
 * @param actor who
 * @param command what
 */
public record Asked(String actor, Object command) {}
