package io.perennial.example;

import java.util.List;

/** The company of the story: who works there, and what it makes. */
final class Firm {

  /** Writes what other programs know: deliveries, invoices, payments. */
  static final String ERP = "erp@example";

  static final String SURVEYS = "surveys@example";
  static final String DIRECTOR = "helen.zhou@example";
  static final String ACCOUNTS = "martin.keller@example";
  static final String PRIVACY = "judith.stern@example";

  static final List<String> REGIONS = List.of("north", "east", "south", "west", "central");

  /** The first three speak Chinese with their customers. */
  static final List<String> REPRESENTATIVES =
      List.of(
          "chen.wei@example",
          "wang.fang@example",
          "liu.yang@example",
          "lena.fischer@example",
          "tom.baker@example",
          "sara.olsen@example");

  static final List<String> SUPERVISORS = List.of("zhang.min@example", "peter.novak@example");
  static final List<String> CREDIT = List.of("gao.ling@example", "emma.hart@example");
  static final List<String> COMPLAINTS = List.of("xu.jing@example", "david.reed@example");

  /** Departments that deal with complaints, and who does in each. */
  static final List<List<String>> DEPARTMENTS =
      List.of(
          List.of("quality", "he.qiang@example"),
          List.of("logistics", "nina.berg@example"),
          List.of("service", "sun.li@example"),
          List.of("sales-office", "oliver.grant@example"));

  static final List<String> COMPETITORS =
      List.of("Nordfluss", "Kaihe Pump", "Aquatec", "Delta Flow", "Minjiang Valves");

  /**
   * A product.
   *
   * @param id the product
   * @param line its product line
   * @param price of one, in the first year
   * @param cost of one, in the first year
   */
  record Product(String id, String line, int price, int cost) {}

  static final List<String> LINES =
      List.of("centrifugal-pumps", "submersible-pumps", "valves", "fittings", "seals-and-spares");

  static final List<Product> PRODUCTS =
      List.of(
          new Product("CP-50", LINES.get(0), 1850, 1150),
          new Product("CP-80", LINES.get(0), 2900, 1830),
          new Product("CP-125", LINES.get(0), 5200, 3380),
          new Product("SP-30", LINES.get(1), 980, 640),
          new Product("SP-45", LINES.get(1), 1650, 1090),
          new Product("BV-25", LINES.get(2), 86, 55),
          new Product("GV-80", LINES.get(2), 310, 205),
          new Product("CV-50", LINES.get(2), 168, 104),
          new Product("FT-90", LINES.get(3), 12, 9),
          new Product("FL-100", LINES.get(3), 38, 28),
          new Product("MS-20", LINES.get(4), 64, 27),
          new Product("KIT-80", LINES.get(4), 240, 110));

  private Firm() {}

  /** Who leads this representative. */
  static String supervisorOf(String representative) {
    return SUPERVISORS.get(REPRESENTATIVES.indexOf(representative) < 3 ? 0 : 1);
  }

  /** The other of two who may decide. */
  static String other(List<String> two, String one) {
    return two.getFirst().equals(one) ? two.getLast() : two.getFirst();
  }
}
