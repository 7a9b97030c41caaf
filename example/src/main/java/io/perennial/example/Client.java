package io.perennial.example;

import io.perennial.example.Firm.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer of the story, or one that may become it: what it is, and how it stands. */
final class Client {

  /** How much it buys. */
  enum Size {
    KEY,
    REGULAR,
    SMALL
  }

  final int number;
  final String id;
  final Size size;
  final boolean chinese;
  final Speech speech;
  final Dice dice;

  /** Whether it dealt with the company before the story begins. */
  final boolean old;

  final LocalDate registeredOn;
  final String customerClass;
  final String region;
  final String city;
  final String name;

  /** What it would buy in the first year. */
  final double yearly;

  /** Days between two purchases. */
  final double gap;

  /** Days after the due date on which it pays. */
  final double delay;

  final List<Product> range = new ArrayList<>();
  final List<String> people = new ArrayList<>();
  final List<String> contacts = new ArrayList<>();

  /** Deliveries on credit that no invoice has taken over. */
  final List<String> delivered = new ArrayList<>();

  String representative;
  boolean buys;
  boolean lost;
  boolean declared;
  boolean identified;
  boolean generalist;
  boolean breached;
  boolean reviewed;
  boolean entered;
  boolean classified;
  boolean resting;
  double mood;
  double limit;
  double toInvoice;
  int days = 30;
  boolean credit;
  @Nullable LocalDate loosenedOn;

  Client(int number, Size size, boolean old, LocalDate registeredOn, Dice all) {
    this.number = number;
    this.id = "customer-" + (1000 + number);
    this.size = size;
    this.old = old;
    this.registeredOn = registeredOn;
    this.chinese = (number + number / 10) % 2 == 0;
    this.speech = chinese ? Speech.CHINESE : Speech.ENGLISH;
    this.dice = all.of(id);
    this.customerClass =
        switch (dice.weighted(45, 20, 10, 25)) {
          case 0 -> "DEALER";
          case 1 -> "RETAILER";
          case 2 -> "AGENT";
          default -> "END_USER";
        };
    this.region = dice.oneOf(Firm.REGIONS);
    this.city = speech.say(dice, "city." + region);
    this.name = speech.say(dice, "company", city, brand(all), speech.say(dice, "trade"));
    this.representative =
        Firm.REPRESENTATIVES.get((chinese ? 0 : 3) + Firm.REGIONS.indexOf(region) % 3);
    this.yearly =
        switch (size) {
          case KEY -> Math.clamp(150_000 * dice.around(0.6), 90_000, 520_000);
          case REGULAR -> Math.clamp(30_000 * dice.around(0.5), 14_000, 80_000);
          case SMALL -> Math.clamp(4_500 * dice.around(0.5), 1_500, 11_000);
        };
    this.gap =
        switch (size) {
          case KEY -> dice.between(9.0, 15.0);
          case REGULAR -> dice.between(21.0, 34.0);
          case SMALL -> dice.between(45.0, 75.0);
        };
    this.delay = List.of(-4.0, 2.0, 12.0, 45.0).get(dice.weighted(40, 35, 19, 6));
    this.mood = dice.between(3.1, 4.9);
    range.addAll(dice.some(Firm.PRODUCTS, size == Size.SMALL ? 3 : size == Size.REGULAR ? 5 : 8));
  }

  private String brand(Dice all) {
    List<String> brands = speech.all("brand");
    return brands.get((number * 7 + all.of("brands").between(0, 1000)) % brands.size());
  }

  boolean isBig() {
    return size != Size.SMALL;
  }

  /** Whether it buys now. */
  boolean isActive() {
    return buys && !lost;
  }

  /** One way to say something in its language. */
  String say(String what, Object... about) {
    return speech.say(dice, what, about);
  }

  String competitor() {
    return dice.oneOf(Firm.COMPETITORS);
  }

  /** Somebody at the customer, by name. */
  String contact() {
    return dice.oneOf(contacts);
  }

  /** A person of the customer, as it is registered. */
  Map<String, Object> person(int which, String role) {
    String personId = "person-%d-%d".formatted(1000 + number, which);
    String given = speech.say(dice, "given");
    String full =
        chinese ? speech.say(dice, "family") + given : given + ' ' + speech.say(dice, "family");
    people.add(personId);
    contacts.add(full);
    return Fields.of(
        "personId",
        personId,
        "role",
        role,
        "name",
        full,
        "title",
        speech.say(dice, Speech.of("title", role)),
        "phone",
        phone(),
        "email",
        "p%d.%d@customer.example".formatted(1000 + number, which),
        "character",
        dice.happens(0.5) ? say("character") : null,
        "interests",
        dice.happens(0.4) ? say("interests") : null,
        "education",
        dice.happens(0.3) ? say("education") : null,
        "ageBand",
        dice.oneOf("30-39", "40-49", "50-59"),
        "family",
        dice.happens(0.2) ? say("familyLife") : null);
  }

  String phone() {
    return chinese
        ? "+86 %d 5550 %04d".formatted(dice.between(20, 29), dice.between(0, 9999))
        : "+44 20 5550 %04d".formatted(dice.between(0, 9999));
  }
}
