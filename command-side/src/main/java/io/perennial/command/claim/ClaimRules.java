package io.perennial.command.claim;

import io.perennial.command.CommandCatalogue;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Shapes;
import io.perennial.command.dispatch.CommandKernel;
import io.perennial.command.dispatch.Committed;
import io.perennial.command.upkeep.Upkeep;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.Conflicts;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.web.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims the unique values of a command before it is handled and releases them when it is refused,
 * or when it gives them up. Where the outcome of an append is not known a claim stays, and the
 * sweep finds out.
 */
public final class ClaimRules
    implements MessageHandlerInterceptor<CommandMessage<?>>, Upkeep.Sweep {

  private static final Logger log = LoggerFactory.getLogger(ClaimRules.class);

  private final Claims claims;
  private final List<UniquenessRule<?>> uniqueness;
  private final List<ClaimRelease<?>> releases;
  private final Map<String, Holding> holdings;
  private final Function<LifecycleEvent, List<HeldValue>> history;

  /**
   * @param holdings by kind of value, who tells whether an owner has it; one for every kind
   * @param history what an event says about unique values
   */
  public ClaimRules(
      Claims claims,
      List<UniquenessRule<?>> uniqueness,
      List<ClaimRelease<?>> releases,
      Map<String, Holding> holdings,
      Function<LifecycleEvent, List<HeldValue>> history) {
    this.claims = claims;
    this.uniqueness = List.copyOf(uniqueness);
    this.releases = List.copyOf(releases);
    this.holdings = Map.copyOf(holdings);
    this.history = history;
    for (UniquenessRule<?> rule : uniqueness) {
      if (!holdings.containsKey(rule.kind())) {
        throw new IllegalArgumentException("Nobody tells who has a " + rule.kind());
      }
    }
  }

  /** The rules of a catalogue of commands; the log tells who has what. */
  public static ClaimRules of(Claims claims, CommandCatalogue catalogue, EventLog log) {
    List<UniqueValue> values = catalogue.uniqueValues();
    return new ClaimRules(
        claims,
        catalogue.claims(),
        catalogue.releases(),
        values.stream().collect(Collectors.toMap(UniqueValue::kind, value -> value.heldBy(log))),
        event -> values.stream().flatMap(value -> value.history().apply(event).stream()).toList());
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    Object command = unitOfWork.getMessage().getPayload();
    List<Claims.Grant> grants = new ArrayList<>();
    try {
      claimAll(command, grants);
      Object answer = chain.proceed();
      if (releases.stream().anyMatch(rule -> rule.appliesTo(command))) {
        // Another command of the owner may have given up what this one asks for; it has ended now.
        claimAgain(command, grants);
      }
      List<Claims.Grant> leaving = leaving(command);
      if (!grants.stream().allMatch(claims::fresh)) {
        // The sweep may soon take the claims for forgotten ones.
        throw new CommandExecutionException(
            "The command took too long for its claims", null, Problems.unavailable());
      }
      unitOfWork.onRollback(rolledBack -> releaseIfOvertaken(rolledBack, grants));
      unitOfWork.afterCommit(committed -> {
        if (CommandKernel.recordedNothing(committed)) {
          release(grants); // the repeat of a command whose value has been given up since
        }
      });
      unitOfWork.afterCommit(committed -> leaving.forEach(this::giveUp));
      return answer;
    } catch (Exception e) {
      release(grants); // nothing has been appended yet
      throw e;
    }
  }

  private void claimAll(Object command, List<Claims.Grant> grants) {
    for (UniquenessRule<?> rule : uniqueness) {
      if (rule.command().isInstance(command)) {
        for (String key : rule.keysOf(command)) {
          Optional<Claims.Grant> grant = claims.claim(rule.kind(), key, rule.ownerOf(command));
          grants.add(grant.orElseThrow(() -> taken(rule, key)));
        }
      }
    }
  }

  /** Names who has it; but one customer is not told of another. */
  private RefusedException taken(UniquenessRule<?> rule, String key) {
    String title = rule.refusal().title();
    return new RefusedException(
        rule.refusal(),
        claims
            .owner(rule.kind(), key)
            .filter(owner -> !owner.matches(Shapes.CUSTOMER_ID))
            .map(owner -> title + ": " + owner)
            .orElse(title));
  }

  /** They keep what is to be known of a failure: whether the claim was made for this command. */
  private void claimAgain(Object command, List<Claims.Grant> grants) {
    List<Claims.Grant> again = new ArrayList<>();
    claimAll(command, again);
    grants.replaceAll(before ->
        again.stream()
            .filter(now -> now.id().equals(before.id()))
            .findFirst()
            .map(now -> now.madeBefore(before))
            .orElse(before));
  }

  /** What the owner has now, and has no longer once the command is accepted. */
  private List<Claims.Grant> leaving(Object command) {
    List<Claims.Grant> leaving = new ArrayList<>();
    for (ClaimRelease<?> rule : releases) {
      if (rule.appliesTo(command)) {
        List<String> kept = rule.keptBy(command);
        claims.held(rule.kind(), rule.ownerOf(command)).stream()
            .filter(grant -> !kept.contains(grant.claim().key()))
            .forEach(leaving::add);
      }
    }
    return leaving;
  }

  private void giveUp(Claims.Grant grant) {
    try {
      claims.release(grant);
    } catch (RuntimeException e) {
      // The command is recorded: nothing may make it look as if it had failed.
      log.warn("A {} stays claimed until the next sweep: {}", grant.claim().kind(), e.toString());
    }
  }

  /** Only of these failures it is certain that nothing was appended. */
  private void releaseIfOvertaken(UnitOfWork<?> rolledBack, List<Claims.Grant> grants) {
    Throwable why = rolledBack.getExecutionResult().getExceptionResult();
    if (Conflicts.isConflict(why) || why instanceof RefusedException) {
      release(grants);
    }
  }

  /** Another command of the same owner may have put the value to use meanwhile. */
  private void release(List<Claims.Grant> grants) {
    for (Claims.Grant grant : grants) {
      Claims.Claim claim = grant.claim();
      try {
        if (grant.made() && !Committed.only(() -> holds(claim))) {
          claims.release(grant);
        }
      } catch (RuntimeException e) {
        log.warn("A {} stays claimed until the next sweep: {}", claim.kind(), e.toString());
      }
    }
  }

  private boolean holds(Claims.Claim claim) {
    Holding holding = holdings.get(claim.kind());
    return holding == null || holding.holds(claim.owner(), claim.key());
  }

  /**
   * Makes the claims again that these events, in their order, say are held.
   *
   * @return how many were made
   */
  public int restore(List<LifecycleEvent> events) {
    Map<List<String>, HeldValue> held = new LinkedHashMap<>();
    for (LifecycleEvent event : events) {
      for (HeldValue value : history.apply(event)) {
        if (value.isGivenUp()) {
          held.values()
              .removeIf(earlier ->
                  earlier.kind().equals(value.kind()) && earlier.owner().equals(value.owner()));
          claims.release(value.kind(), value.owner());
        } else {
          held.put(List.of(value.kind(), value.key()), value);
        }
      }
    }
    return claims.restore(held.values(), holdings);
  }

  /**
   * Releases claims that no event bears out.
   *
   * @return how many were released
   */
  public int releaseUnfounded() {
    return claims.releaseUnfounded(holdings);
  }

  @Override
  public int sweep(int portion) {
    return claims.sweep(holdings, portion);
  }
}
