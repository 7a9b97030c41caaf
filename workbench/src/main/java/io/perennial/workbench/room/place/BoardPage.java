package io.perennial.workbench.room.place;

/**
 * A place with a board.
 *
 * @param place the place
 * @param board the board
 */
public record BoardPage(PlacePage place, Board board) {}
