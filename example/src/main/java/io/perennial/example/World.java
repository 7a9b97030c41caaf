package io.perennial.example;

import io.perennial.command.CommandResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all chapters of the story share. */
final class World {

  final Office office;
  final Agenda agenda;
  final Dice dice;
  final LocalDate from;
  final LocalDate today;
  final List<Client> clients;
  private final Currency currency;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A world in which nothing has happened.
   *
   * @param from first day of the story
   * @param today the day before which it ends
   */
  World(
      Office office,
      Agenda agenda,
      Dice dice,
      LocalDate from,
      LocalDate today,
      List<Client> clients,
      Currency currency) {
    this.office = office;
    this.agenda = agenda;
    this.dice = dice;
    this.from = from;
    this.today = today;
    this.clients = clients;
    this.currency = currency;
  }

  /** The next identifier that begins so. */
  String next(String prefix) {
    return prefix + numbers.merge(prefix, 1, Integer::sum);
  }

  Optional<CommandResult> send(String actor, String path, @Nullable Object... namesAndValues) {
    return office.send(actor, path, namesAndValues);
  }

  /** Gives a command to a customer. */
  Optional<CommandResult> send(
      Client client, String actor, String task, @Nullable Object... namesAndValues) {
    return office.send(actor, "customers/" + client.id + '/' + task, namesAndValues);
  }

  Map<String, Object> amount(double amount) {
    BigDecimal exact =
        BigDecimal.valueOf(amount)
            .setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    return Map.of("amount", exact.toPlainString(), "currency", currency.getCurrencyCode());
  }

  /** A decimal with so many places. */
  static BigDecimal decimal(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
  }

  /** A day of the story, counted from its first. */
  LocalDate day(int number) {
    return from.plusDays(number);
  }

  /** The day on which prices rose. */
  LocalDate priceRise() {
    return from.plusMonths(20).withDayOfMonth(1);
  }

  /** By how much prices are higher than in the beginning. */
  double prices(LocalDate day) {
    return day.isBefore(priceRise()) ? 1 : 1.08;
  }

  /** How much more is bought in this month than in others. */
  static double season(LocalDate day) {
    return List.of(0.86, 0.74, 1.08, 1.16, 1.15, 1.08, 0.96, 0.88, 1.04, 1.10, 1.03, 0.92)
        .get(day.getMonthValue() - 1);
  }

  /** How much more a customer buys than in the first year. */
  double growth(LocalDate day) {
    return Math.pow(1.05, ChronoUnit.DAYS.between(from, day) / 365.0);
  }

  List<Client> active() {
    return clients.stream().filter(Client::isActive).toList();
  }

  /** Whether a purchase may be on credit. */
  static boolean onCredit(Client client) {
    return client.credit && !client.breached;
  }
}
