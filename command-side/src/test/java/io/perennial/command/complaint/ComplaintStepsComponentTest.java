package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.complaint;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.acknowledged;
import static io.perennial.command.complaint.ComplaintFacts.closed;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.evaluated;
import static io.perennial.command.complaint.ComplaintFacts.judged;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.reopened;
import static io.perennial.command.complaint.ComplaintFacts.steps;
import static io.perennial.command.complaint.ComplaintFacts.waitBegan;
import static io.perennial.command.complaint.ComplaintFacts.waitEnded;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.Scenario;
import io.perennial.events.complaint.ComplaintChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: what is not the next step is refused. */
class ComplaintStepsComponentTest {

  private static final LocalDate LATELY = TODAY.minusDays(20);

  private static final Map<String, Object> COMMANDS =
      named(
          "acknowledge", new AcknowledgeComplaint(COMPLAINT, TODAY),
          "judge", new JudgeComplaint(COMPLAINT, true, "so it is", TODAY),
          "close-as-unfounded", new CloseComplaintAsUnfounded(COMPLAINT, TODAY),
          "assign", new AssignComplaint(COMPLAINT, "dispatch", "Dan Example", TODAY),
          "analyse-cause", new AnalyseComplaintCause(COMPLAINT, "another one", TODAY),
          "propose-solution",
              new ProposeSolution(
                  COMPLAINT, "solution-9", "money back", ComplaintChannel.EMAIL, null, TODAY),
          "accept-solution", new AcceptSolution(COMPLAINT, SOLUTION, TODAY),
          "decline-solution", new DeclineSolution(COMPLAINT, SOLUTION, null, TODAY),
          "carry-out", new CarryOutSolution(COMPLAINT, null, TODAY),
          "evaluate", new EvaluateComplaint(COMPLAINT, "else", "else", null, TODAY),
          "reopen", new ReopenComplaint(COMPLAINT, "else", TODAY),
          "change-severity", new ChangeComplaintSeverity(COMPLAINT, 3, null, TODAY),
          "wait-for-customer", new WaitForCustomer(COMPLAINT, "else", TODAY),
          "resume", new ResumeComplaint(COMPLAINT, TODAY));

  private static final String ANY_OPEN = "acknowledge change-severity wait-for-customer ";

  private static Stream<Arguments> states() {
    List<Arguments> states = new ArrayList<>();
    state(states, "recorded", ANY_OPEN + "judge", recorded());
    state(
        states,
        "acknowledged",
        "change-severity wait-for-customer judge",
        recorded(),
        acknowledged(MARCH));
    state(
        states,
        "not valid",
        ANY_OPEN + "close-as-unfounded",
        recorded(),
        judged(false, "no", MARCH));
    state(
        states,
        "closed as unfounded",
        "reopen",
        recorded(),
        judged(false, "no", LATELY),
        closed(LATELY));
    state(states, "valid", ANY_OPEN + "assign", steps(ComplaintFacts.VALID));
    state(states, "assigned", ANY_OPEN + "assign analyse-cause", steps(ComplaintFacts.ASSIGNED));
    state(states, "analysed", ANY_OPEN + "assign propose-solution", steps(ComplaintFacts.ANALYSED));
    state(
        states,
        "proposed",
        ANY_OPEN + "assign accept-solution decline-solution",
        steps(ComplaintFacts.PROPOSED));
    state(
        states,
        "declined",
        ANY_OPEN + "assign propose-solution",
        and(steps(ComplaintFacts.PROPOSED), declined(SOLUTION, MARCH)));
    state(states, "accepted", ANY_OPEN + "assign carry-out", steps(ComplaintFacts.ACCEPTED));
    state(states, "carried out", ANY_OPEN + "assign evaluate", steps(ComplaintFacts.CARRIED_OUT));
    state(states, "closed", "reopen", and(steps(ComplaintFacts.CARRIED_OUT), evaluated(LATELY)));
    state(
        states,
        "reopened",
        ANY_OPEN + "assign analyse-cause",
        and(steps(ComplaintFacts.CARRIED_OUT), evaluated(LATELY), reopened(LATELY)));
    state(
        states,
        "reopened to be judged again",
        ANY_OPEN + "judge",
        recorded(),
        judged(false, "no", LATELY),
        closed(LATELY),
        reopened(LATELY));
    waiting(states);
    return states.stream();
  }

  private static void waiting(List<Arguments> states) {
    String waiting = "acknowledge change-severity resume ";
    state(states, "waiting, recorded", waiting, recorded(), waitBegan(MARCH));
    state(
        states,
        "waiting, not valid",
        waiting,
        recorded(),
        judged(false, "no", MARCH),
        waitBegan(MARCH));
    for (int count = ComplaintFacts.VALID; count <= ComplaintFacts.CARRIED_OUT; count++) {
      state(
          states,
          "waiting after " + count + " steps",
          waiting
              + "assign"
              + (count == ComplaintFacts.PROPOSED ? " accept-solution decline-solution" : ""),
          and(steps(count), waitBegan(MARCH)));
    }
    state(
        states,
        "waiting, declined",
        waiting + "assign",
        and(steps(ComplaintFacts.PROPOSED), declined(SOLUTION, MARCH), waitBegan(MARCH)));
    state(
        states,
        "waited, analysed",
        ANY_OPEN + "assign propose-solution",
        and(steps(ComplaintFacts.ANALYSED), waitBegan(MARCH), waitEnded(MARCH)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("pairs")
  void aStepIsTakenInItsTurnOnly(
      String state, String command, boolean accepted, List<Object> history) {
    Scenario.Outcome outcome =
        complaint(history.toArray()).when(Objects.requireNonNull(COMMANDS.get(command)));
    if (accepted) {
      outcome.recordsSomething();
    } else {
      outcome.isRefusedAsNotNext();
    }
  }

  private static Stream<Arguments> pairs() {
    return states()
        .flatMap(state -> {
          Set<?> accepted = (Set<?>) state.get()[1];
          return COMMANDS.keySet().stream()
              .filter(command -> !needsAProposal(command, (List<?>) state.get()[2]))
              .map(command ->
                  Arguments.of(
                      state.get()[0], command, accepted.contains(command), state.get()[2]));
        });
  }

  /** Of what was never proposed nothing is said, as the tests of these commands show. */
  private static boolean needsAProposal(String command, List<?> history) {
    return Set.of("accept-solution", "decline-solution").contains(command)
        && history.stream().noneMatch(ComplaintFacts::isProposal);
  }

  @Test
  void everyCommandIsInTheTable() {
    Set<String> known = new TreeSet<>(COMMANDS.keySet());
    known.addAll(Set.of("record", "escalate"));
    assertThat(ComplaintCommands.FEATURE.commands())
        .extracting(command -> command.name())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  private static void state(
      List<Arguments> states, String name, String accepted, Object... history) {
    states.add(Arguments.of(name, Set.of(accepted.trim().split(" ")), List.of(history)));
  }

  private static Object[] and(Object[] some, Object... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
  }

  private static Map<String, Object> named(Object... namesAndCommands) {
    Map<String, Object> commands = new LinkedHashMap<>();
    for (int i = 0; i < namesAndCommands.length; i += 2) {
      commands.put((String) namesAndCommands[i], namesAndCommands[i + 1]);
    }
    return commands;
  }
}
