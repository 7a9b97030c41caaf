package io.perennial.workbench.room.today;

import io.perennial.workbench.figure.Cell;

/**
 * Something to be done.
 *
 * @param kind of what kind
 * @param words what
 * @param about what it is about, and where that is
 * @param person who does it: one of our people, or a role where nobody is named
 * @param due when it is due, in words; empty when it is at no date
 * @param overdue whether that is over
 */
public record ToDo(
    String kind, String words, Cell about, String person, String due, boolean overdue) {}
