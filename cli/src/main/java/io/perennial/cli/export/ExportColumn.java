package io.perennial.cli.export;

/**
 * A column of a table, as the service describes it.
 *
 * @param name its name
 * @param type what its cells hold
 */
record ExportColumn(String name, String type) {}
