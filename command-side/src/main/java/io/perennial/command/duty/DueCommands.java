package io.perennial.command.duty;

import io.perennial.command.CommandCatalogue;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.sender.Occasion;
import io.perennial.command.sender.Outcome;
import io.perennial.command.upkeep.Upkeep;
import io.perennial.platform.web.Identities;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is to be done. A to-do is removed once its command has been decided on, and a day has
 * passed since it was noted; after a crash between the two it is sent again, as the same request.
 */
public final class DueCommands implements Upkeep.Sweep {

  private static final Logger log = LoggerFactory.getLogger(DueCommands.class);

  /** What is due stays due: it comes too late only for the day on which it is tried. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final ToDos toDos;
  private final DutyLease lease;
  private final Map<String, DueWork> work;
  private final CommandCatalogue catalogue;
  private final CommandSender sender;
  private final CompanyCalendar calendar;
  private final Set<String> triedInVain = new HashSet<>();

  /**
   * @param lease lets one node at a time do it
   * @param work all kinds of work that there are
   */
  public DueCommands(
      ToDos toDos,
      DutyLease lease,
      List<DueWork> work,
      CommandCatalogue catalogue,
      CommandSender sender,
      CompanyCalendar calendar) {
    this.toDos = toDos;
    this.lease = lease;
    this.work = work.stream().collect(Collectors.toMap(DueWork::kind, Function.identity()));
    this.catalogue = catalogue;
    this.sender = sender;
    this.calendar = calendar;
  }

  /**
   * How many were settled; none while another node does it. What could not be asked for now is
   * asked for again when all the others have had their turn, so that it holds up none of them.
   */
  @Override
  public int sweep(int portion) {
    if (!lease.hold()) {
      triedInVain.clear();
      return 0;
    }
    Instant now = calendar.now();
    Map<ToDos.Noted, CompletableFuture<Outcome>> sent = new LinkedHashMap<>();
    List<ToDos.Noted> due = notTriedInVain(now, portion);
    if (due.isEmpty()) {
      triedInVain.clear();
    }
    int settled = 0;
    for (ToDos.Noted noted : due) {
      ToDo toDo = noted.toDo();
      if (!work.containsKey(toDo.kind())) {
        log.warn("{} is left to a node that does such work", toDo.id());
        triedInVain.add(toDo.id());
      } else if (toDos.dayOf(toDo).isAfter(now)) {
        toDos.postpone(noted, toDos.dayOf(toDo));
        settled++;
      } else {
        sent.put(noted, sender.send(command(toDo), occasion(noted)));
      }
    }
    for (Map.Entry<ToDos.Noted, CompletableFuture<Outcome>> each : sent.entrySet()) {
      lease.hold(); // what has been sent is seen to its end, whoever goes on
      if (settle(each.getKey(), each.getValue(), now)) {
        settled++;
      } else {
        triedInVain.add(each.getKey().toDo().id());
      }
    }
    return settled;
  }

  private List<ToDos.Noted> notTriedInVain(Instant now, int portion) {
    return toDos.due(now, portion + triedInVain.size()).stream()
        .filter(noted -> !triedInVain.contains(noted.toDo().id()))
        .limit(portion)
        .toList();
  }

  /** Each try is a request of its own, which is the same however often it has to be sent. */
  private Occasion occasion(ToDos.Noted noted) {
    String id = noted.toDo().id();
    return new Occasion(
        noted.toDo().kind(),
        id + ' ' + calendar.today() + ' ' + noted.version(),
        Identities.derived(id),
        calendar.now().plus(PATIENCE));
  }

  /**
   * Whether it could be asked for.
   *
   * @param now when the sweep began: what became due since is looked at by the next one
   */
  private boolean settle(ToDos.Noted noted, CompletableFuture<Outcome> sent, Instant now) {
    Outcome outcome;
    try {
      outcome = sent.join();
    } catch (CompletionException e) {
      log.warn("{} is tried again: {}", noted.toDo().id(), e.toString());
      return false;
    }
    Instant tomorrow =
        LocalDate.ofInstant(now, calendar.zone())
            .plusDays(1)
            .atStartOfDay(calendar.zone())
            .toInstant();
    if (outcome.refusal() == null) {
      toDos.settle(noted, tomorrow);
      return true;
    }
    Optional<Duration> tooEarly = kindOf(noted.toDo()).triedAgainAfter(outcome.refusal());
    if (tooEarly.isPresent()) {
      toDos.postpone(noted, now.plus(tooEarly.get()));
    } else if (isDecided(noted.toDo(), outcome.refusal())) {
      toDos.settle(noted, tomorrow);
    } else {
      log.warn("{} is tried again tomorrow: {}", noted.toDo().id(), outcome.refusal());
      toDos.postpone(noted, tomorrow);
    }
    return true;
  }

  /** Whether the command itself says that it is not to be done. */
  private boolean isDecided(ToDo toDo, String refusal) {
    Class<?> type = command(toDo).getClass();
    return catalogue.definitions().stream()
        .filter(definition -> definition.type() == type)
        .flatMap(definition -> definition.refusals().stream())
        .anyMatch(declared -> declared.code().equals(refusal));
  }

  private Object command(ToDo toDo) {
    return kindOf(toDo).command(toDo);
  }

  private DueWork kindOf(ToDo toDo) {
    DueWork kind = work.get(toDo.kind());
    if (kind == null) {
      throw new IllegalStateException("Nobody here does a " + toDo.kind());
    }
    return kind;
  }
}
