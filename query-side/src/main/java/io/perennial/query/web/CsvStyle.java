package io.perennial.query.web;

import java.util.List;

/**
 * How a table is written as CSV.
 *
 * @param bom whether a byte order mark tells programs that it is UTF-8
 * @param comma whether decimals have a comma, and cells a semicolon between
 */
record CsvStyle(boolean bom, boolean comma) {

  static final String BOM = "bom";
  static final List<String> BOMS = List.of("no", "yes");
  static final String DECIMAL = "decimal";
  static final List<String> DECIMALS = List.of("point", "comma");

  /** As everybody reads it who says nothing else. */
  static final CsvStyle USUAL = new CsvStyle(false, false);

  static CsvStyle take(QueryParameters parameters) {
    return new CsvStyle(parameters.second(BOM, BOMS), parameters.second(DECIMAL, DECIMALS));
  }
}
