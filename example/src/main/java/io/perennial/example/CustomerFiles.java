package io.perennial.example;

import io.perennial.command.CommandResult;
import io.perennial.example.Client.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How customers come into the files, and what becomes known of them. */
final class CustomerFiles {

  private static final List<String> PHASES =
      List.of("BREAKTHROUGH", "CONSOLIDATION", "GROWTH", "HARVEST");

  private final World world;
  private final KeyAccounts keyAccounts;

  CustomerFiles(World world, KeyAccounts keyAccounts) {
    this.world = world;
    this.keyAccounts = keyAccounts;
  }

  /** Enters a customer. */
  void register(Client client) {
    Dice dice = client.dice;
    List<Map<String, Object>> people = new ArrayList<>();
    people.add(client.person(1, dice.oneOf("OWNER", "MANAGER")));
    if (client.isBig()) {
      people.add(client.person(2, "LEGAL_REPRESENTATIVE"));
    }
    people.add(client.person(3, "CONTACT"));
    client.identified = !client.old && dice.happens(0.4);
    world.send(
        client.representative,
        "customers",
        "customerId",
        client.id,
        "legalName",
        client.name,
        "tradingName",
        client.isBig() ? client.name.replaceAll("有限公司| Ltd\\.?| GmbH| Inc\\.", "") : null,
        "registrationNumber",
        (client.chinese ? "9131" : "GB-") + (700_000 + client.number * 37),
        "customerClass",
        client.customerClass,
        "stage",
        client.identified ? "IDENTIFIED" : "PROSPECT",
        "region",
        client.region,
        "lineOfBusiness",
        client.say("trade"),
        "furtherLinesOfBusiness",
        client.isBig() ? List.of(client.say("trade")) : null,
        "addresses",
        List.of(
            Fields.of(
                "purpose",
                "delivery",
                "street",
                client.say("street", dice.between(1, 240)),
                "city",
                client.city,
                "country",
                client.chinese ? "CN" : "GB")),
        "phones",
        List.of(Fields.of("purpose", "orders", "number", client.phone())),
        "foundingYear",
        dice.between(1968, 2019),
        "legalForm",
        client.say("legalForm"),
        "relationshipStartedOn",
        client.old ? client.registeredOn.minusDays(dice.between(400, 3000)) : null,
        "people",
        people,
        "profile",
        client.isBig() ? profile(client) : null,
        "business",
        client.isBig() ? business(client) : null,
        "dealings",
        client.size == Size.KEY ? dealings(client) : null,
        "source",
        dice.oneOf("trade fair", "visit", "trade directory", "referral"));
    world.send(
        client,
        Firm.supervisorOf(client.representative),
        "assign-representative",
        "representative",
        client.representative);
    world.send(
        client,
        client.representative,
        "set-contact-priority",
        "contactPriority",
        client.size == Size.KEY ? "PRIORITY" : client.size == Size.REGULAR ? "STANDARD" : "LOW");
    if (client.old || !client.isBig()) {
      place(client);
    }
    if (client.isBig()) {
      becomesKnown(client);
    }
  }

  /** Gives the customer its place in the pyramid, and lets the relationship begin. */
  void place(Client client) {
    Optional<CommandResult> placed =
        world.send(
            client,
            Firm.supervisorOf(client.representative),
            "classify-in-pyramid",
            "pyramidClass",
            client.size == Size.KEY ? "KEY" : client.size == Size.REGULAR ? "REGULAR" : "POTENTIAL",
            "reason",
            client.say("pyramid"));
    if (client.size == Size.KEY && placed.isPresent()) {
      keyAccounts.begin(client);
    }
    relationship(client, 0);
  }

  private void relationship(Client client, int phase) {
    if (client.lost) {
      world.send(
          client,
          client.representative,
          "move-relationship-phase",
          "phase",
          client.dice.oneOf("HIBERNATION", "PAUSE", "DEFENCE"));
      return;
    }
    world.send(
        client, client.representative, "move-relationship-phase", "phase", PHASES.get(phase));
    if (phase < 3 && client.isBig()) {
      LocalDate next = world.agenda.today().plusDays(client.dice.between(120, 330));
      world.agenda.inOffice(next, client.dice, () -> relationship(client, phase + 1));
    } else if (phase == 3 && client.dice.happens(0.4)) {
      LocalDate next = world.agenda.today().plusDays(client.dice.between(90, 300));
      world.agenda.inOffice(
          next,
          client.dice,
          () ->
              world.send(
                  client, client.representative, "move-relationship-phase", "phase", "DEFENCE"));
    }
  }

  private static Map<String, Object> profile(Client client) {
    return Fields.of(
        "marketArea", client.say("marketArea", client.city),
        "sellingPower", client.say("sellingPower"),
        "growthPotential", client.say("growthPotential"),
        "philosophy", client.say("philosophy"),
        "direction", client.say("direction"),
        "policies", client.say("policies"),
        "size", client.say("size"));
  }

  private static Map<String, Object> business(Client client) {
    return Fields.of(
        "staffQuality", client.say("staffQuality"),
        "salesRecord", client.say("salesRecord"),
        "marketShare", client.say("marketShare"),
        "competitiveness", client.say("competitiveness"),
        "marketPosition", client.say("marketPosition"),
        "relationToCompetitors", client.say("relationToCompetitors", client.competitor()),
        "relationToUs", client.say("relationToUs"),
        "cooperation", client.say("cooperation"));
  }

  private static Map<String, Object> dealings(Client client) {
    return Fields.of(
        "salesActivity", client.say("salesActivity"),
        "strengths", client.say("strengths"),
        "problems", client.say("problems"),
        "strategy", client.say("strategy"),
        "outlook", client.say("outlook"),
        "reputation", client.say("reputation"),
        "financialState", client.say("financialState"),
        "creditState", client.say("creditState"));
  }

  /** What becomes known over time. */
  private void becomesKnown(Client client) {
    Dice dice = client.dice;
    String who = client.representative;
    for (String person : List.copyOf(client.people)) {
      later(
          client,
          5,
          120,
          () ->
              world.send(
                  client,
                  who,
                  "name-stakeholder",
                  "personId",
                  person,
                  "role",
                  dice.oneOf("DECISION_MAKER", "USER", "ADVISER", "GATEKEEPER"),
                  "attitude",
                  dice.oneOf("SUPPORTER", "SUPPORTER", "NEUTRAL", "OPPONENT"),
                  "reason",
                  client.say("attitude")));
      later(
          client,
          200,
          1000,
          () ->
              world.send(
                  client,
                  who,
                  "amend-stakeholder",
                  "personId",
                  person,
                  "role",
                  dice.oneOf("DECISION_MAKER", "USER", "ADVISER", "OUTSIDER"),
                  "attitude",
                  dice.oneOf("SUPPORTER", "NEUTRAL", "OPPONENT"),
                  "reason",
                  client.say("attitude")));
    }
    later(
        client,
        30,
        900,
        () ->
            world.send(
                client,
                who,
                "amend-profile",
                "growthPotential",
                client.say("growthPotential"),
                "direction",
                client.say("direction"),
                "source",
                "visit"));
    later(
        client,
        30,
        900,
        () ->
            world.send(
                client,
                who,
                "amend-business",
                "marketShare",
                client.say("marketShare"),
                "relationToUs",
                client.say("relationToUs"),
                "source",
                "visit"));
    later(
        client,
        30,
        900,
        () ->
            world.send(
                client,
                who,
                "amend-dealings",
                "outlook",
                client.say("outlook"),
                "problems",
                client.say("problems"),
                "source",
                "call"));
    later(
        client,
        40,
        800,
        () ->
            world.send(
                client,
                who,
                "record-preference",
                "subject",
                dice.oneOf(
                    "delivery time", "packaging", "payment terms", "training", "digital ordering"),
                "liking",
                dice.oneOf("LIKED", "DISLIKED"),
                "explanation",
                client.say("preference"),
                "source",
                "visit"));
    later(
        client,
        60,
        1000,
        () -> world.send(client, who, "add-person", withSource(client.person(4, "CONTACT"))));
    if (dice.happens(0.3)) {
      later(
          client,
          100,
          1000,
          () ->
              world.send(
                  client,
                  who,
                  "amend-basic-facts",
                  "phones",
                  List.of(Fields.of("purpose", "orders", "number", client.phone())),
                  "source",
                  "call"));
    }
    if (dice.happens(0.25)) {
      later(
          client,
          100,
          1000,
          () ->
              world.send(
                  client,
                  who,
                  "amend-person",
                  "personId",
                  client.people.getLast(),
                  "title",
                  client.say("title.manager"),
                  "source",
                  "visit"));
    }
    if (dice.happens(0.15)) {
      later(client, 250, 1050, () -> leaves(client));
    }
  }

  private void leaves(Client client) {
    String person = client.people.get(client.people.size() > 2 ? 2 : 0);
    world.send(
        client,
        client.representative,
        "drop-stakeholder",
        "personId",
        person,
        "reason",
        client.say("personLeft"));
    world.send(
        client,
        client.representative,
        "remove-person",
        "personId",
        person,
        "reason",
        client.say("personLeft"));
  }

  private static Object[] withSource(Map<String, Object> person) {
    List<Object> all = new ArrayList<>();
    person.forEach((name, value) -> all.addAll(List.of(name, value)));
    all.addAll(List.of("source", "visit"));
    return all.toArray();
  }

  private void later(Client client, int fromDays, int toDays, Runnable what) {
    LocalDate day = world.agenda.today().plusDays(client.dice.between(fromDays, toDays));
    world.agenda.inOffice(day, client.dice, what);
  }
}
