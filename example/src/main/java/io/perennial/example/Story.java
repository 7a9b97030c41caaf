package io.perennial.example;

import io.perennial.example.Client.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Three years of the company, told from the first day to the last. */
final class Story {

  private static final int YEARS = 3;

  /** Companies that the usual story tells of. */
  static final int COMPANIES = 300;

  private final World world;
  private final ZoneId zone;
  private final StoryClock clock;
  private final CustomerFiles files;
  private final Credit credit;
  private final Trading trading;
  private final Winning winning;
  private final Leaving leaving;
  private final Satisfaction satisfaction;

  private Story(World world, ZoneId zone, StoryClock clock) {
    this.world = world;
    this.zone = zone;
    this.clock = clock;
    this.files = new CustomerFiles(world, new KeyAccounts(world));
    this.credit = new Credit(world);
    this.trading = new Trading(world, new Ledger(world, credit), new Complaints(world));
    this.winning = new Winning(world, files, credit, trading);
    this.leaving = new Leaving(world, trading);
    this.satisfaction = new Satisfaction(world);
  }

  /** The instant at which a story begins that ends on this day. */
  static LocalDateTime start(LocalDate today) {
    return today.minusYears(YEARS).atTime(7, 0);
  }

  /**
   * Tells the story.
   *
   * @param companies how many it tells of, customers and others
   * @param today the day before which it ends
   * @return what was refused how often
   */
  static Map<String, Integer> tell(
      Office office,
      StoryClock clock,
      long seed,
      int companies,
      LocalDate today,
      ZoneId zone,
      Currency currency) {
    Dice dice = new Dice(seed);
    LocalDate from = today.minusYears(YEARS);
    Agenda agenda = new Agenda(start(today), today.atStartOfDay());
    World world =
        new World(
            office,
            agenda,
            dice,
            from,
            today,
            companies(dice.of("companies"), companies, from),
            currency);
    new Story(world, zone, clock).tell();
    return office.refused();
  }

  private static List<Client> companies(Dice dice, int count, LocalDate from) {
    List<Client> all = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Size size = number % 10 == 0 ? Size.KEY : number % 10 <= 3 ? Size.REGULAR : Size.SMALL;
      boolean old = dice.happens(size == Size.KEY ? 0.8 : size == Size.REGULAR ? 0.62 : 0.36);
      int day = old ? dice.between(0, 11) : dice.between(20, 1070);
      all.add(new Client(number, size, old, Agenda.workday(from.plusDays(day)), dice));
    }
    all.sort(
        Comparator.comparing((Client client) -> client.registeredOn)
            .thenComparingInt(client -> client.number));
    return all;
  }

  private void tell() {
    new Management(world).begin();
    new Selling(world).begin();
    new Corrections(world).begin();
    for (Client client : world.clients) {
      world.agenda.inOffice(client.registeredOn, client.dice, () -> enter(client));
    }
    world.agenda.inOffice(world.day(500), world.dice, this::newRepresentative);
    world.agenda.inOffice(world.day(760), world.dice, this::newRepresentative);
    world.agenda.inOffice(world.day(600), world.dice, this::lostRefers);
    world.agenda.inOffice(world.today.minusDays(6), world.dice, winning::press);
    world.agenda.inOffice(world.today.minusDays(3), world.dice, credit::leaveToDecide);
    world.agenda.run(at -> clock.moveTo(at.atZone(zone).toInstant()));
    world.office.doWhatIsDue();
  }

  private void enter(Client client) {
    files.register(client);
    client.entered = true;
    if (client.old) {
      trading.history(client);
      credit.begin(client);
      trading.observe(client);
      trading.contract(client);
      trading.buysFrom(
          client, world.agenda.today().plusDays(client.dice.between(7, (int) client.gap + 6)));
    } else {
      winning.begin(client);
    }
    leaving.mayLeave(client, client.registeredOn.plusDays(client.old ? 0 : 200));
    satisfaction.begin(client);
  }

  /** A representative changes the team, and some customers get another one. */
  private void newRepresentative() {
    for (Client client : world.active()) {
      if (client.number % 13 == 5) {
        List<String> team =
            Firm.REPRESENTATIVES.subList(client.chinese ? 0 : 3, client.chinese ? 3 : 6);
        String next = team.get((team.indexOf(client.representative) + 1) % 3);
        world.send(
            client, Firm.supervisorOf(next), "assign-representative", "representative", next);
        client.representative = next;
      }
    }
  }

  private void lostRefers() {
    world.clients.stream()
        .filter(client -> client.declared)
        .findFirst()
        .ifPresent(satisfaction::referenceOfLost);
  }
}
