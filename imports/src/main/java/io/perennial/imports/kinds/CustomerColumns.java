package io.perennial.imports.kinds;

import static io.perennial.imports.kinds.Column.optional;
import static io.perennial.imports.kinds.Column.required;
import static io.perennial.imports.kinds.Column.within;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a file of customers: all facts that a line can hold. */
final class CustomerColumns {

  private static final int LATEST_YEAR = 9_999;

  private static final List<Column> BASIC =
      List.of(
          required("name", "legalName", TextColumn.LINE, "the legal name"),
          optional("trading-name", "tradingName", TextColumn.LINE, "the trading name"),
          optional(
              "registration-number",
              "registrationNumber",
              TextColumn.REGISTRATION_NUMBER,
              "the number in the register of companies"),
          optional(
              ImportMapping.CLASS_COLUMN,
              "customerClass",
              ChoiceColumn.CUSTOMER_CLASS,
              "what the customer is in the trade"),
          optional("stage", "stage", ChoiceColumn.STAGE, "the stage it starts in").or("PROSPECT"),
          optional("region", "region", TextColumn.LINE, "the sales region"),
          optional("line-of-business", "lineOfBusiness", TextColumn.LINE, "the line of business"),
          optional(
              "further-lines-of-business",
              "furtherLinesOfBusiness",
              ListColumn.TEXTS,
              "lines of business beside it, with ; between them"),
          optional(
              "founding-year",
              "foundingYear",
              new WholeColumn(1, LATEST_YEAR),
              "the founding year"),
          optional("legal-form", "legalForm", TextColumn.LINE, "the legal form"),
          optional(
              "relationship-started-on",
              "relationshipStartedOn",
              DateColumn.DATE,
              "the start of the relationship"));

  private static final List<Column> PLACES =
      List.of(
          one("addresses", "street", "street", TextColumn.LINE, "street and number"),
          one("addresses", "postal-code", "postalCode", TextColumn.POSTAL_CODE, "the postal code"),
          one("addresses", "city", "city", TextColumn.LINE, "the city").ofItsGroup(),
          one(
              "addresses",
              "country",
              "country",
              TextColumn.COUNTRY,
              "the two-letter code of the country"),
          one("phones", "phone", "number", TextColumn.PHONE, "the telephone number").ofItsGroup());

  private static final List<Column> PERSON =
      List.of(
          person("person", "personId", TextColumn.CODE, "the identifier of a person"),
          person("person-role", "role", ChoiceColumn.PERSON_ROLE, "what the person is there")
              .or("CONTACT"),
          person("person-name", "name", TextColumn.LINE, "the person's name").ofItsGroup(),
          person("person-phone", "phone", TextColumn.PHONE, "the person's telephone number"),
          person("person-email", "email", TextColumn.EMAIL, "the person's e-mail address"),
          person("person-title", "title", TextColumn.LINE, "what the person is called there"),
          person("person-character", "character", TextColumn.NOTES, "what the person is like"),
          person("person-interests", "interests", TextColumn.NOTES, "the person's interests"),
          person("person-education", "education", TextColumn.NOTES, "the person's education"),
          person("person-age-band", "ageBand", TextColumn.AGE_BAND, "the age, such as 40-49"),
          person("person-family", "family", TextColumn.NOTES, "the person's family"));

  private static final List<Column> PROFILE =
      List.of(
          profile("market-area", "marketArea", "where it sells"),
          profile("selling-power", "sellingPower", "how well it sells"),
          profile("growth-potential", "growthPotential", "how much it can grow"),
          profile("philosophy", "philosophy", "how it thinks of business"),
          profile("direction", "direction", "where it is heading"),
          profile("policies", "policies", "policies that it follows"),
          profile("size", "size", "how large it is"));

  private static final List<Column> BUSINESS =
      List.of(
          business("staff-quality", "staffQuality", "how good its staff is"),
          business("sales-record", "salesRecord", "what it has sold"),
          business("market-share", "marketShare", "its share of the market"),
          business("competitiveness", "competitiveness", "how well it competes"),
          business("market-position", "marketPosition", "where it stands in the market"),
          business(
              "relation-to-competitors", "relationToCompetitors", "how it stands to competitors"),
          business("relation-to-us", "relationToUs", "how it stands to us"),
          business("cooperation", "cooperation", "how it works with us"));

  private static final List<Column> DEALINGS =
      List.of(
          dealings("sales-activity", "salesActivity", "the state of its selling"),
          dealings("strengths", "strengths", "strengths that it keeps"),
          dealings("problems", "problems", "open problems"),
          dealings("strategy", "strategy", "what it is up to"),
          dealings("outlook", "outlook", "what lies ahead of it"),
          dealings("reputation", "reputation", "its image and reputation"),
          dealings("financial-state", "financialState", "the state of its finances"),
          dealings("credit-state", "creditState", "the state of its credit"));

  /** All of them. */
  static final List<Column> ALL =
      Stream.of(BASIC, PLACES, PERSON, PROFILE, BUSINESS, DEALINGS).flatMap(List::stream).toList();

  private CustomerColumns() {}

  private static Column one(
      String group, String option, String field, ColumnType type, String description) {
    return optional(option, field, type, description).in(group, Column.Shape.LIST_OF_ONE);
  }

  private static Column person(String option, String field, ColumnType type, String description) {
    return one(LineCommands.PEOPLE, option, field, type, description);
  }

  private static Column profile(String option, String field, String description) {
    return within("profile", option, field, TextColumn.NOTES, description);
  }

  private static Column business(String option, String field, String description) {
    return within("business", option, field, TextColumn.NOTES, description);
  }

  private static Column dealings(String option, String field, String description) {
    return within("dealings", option, field, TextColumn.NOTES, description);
  }
}
