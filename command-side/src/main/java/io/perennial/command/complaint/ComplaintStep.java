package io.perennial.command.complaint;

import static io.perennial.command.complaint.ComplaintStage.ACCEPTED;
import static io.perennial.command.complaint.ComplaintStage.ANALYSED;
import static io.perennial.command.complaint.ComplaintStage.ASSIGNED;
import static io.perennial.command.complaint.ComplaintStage.CARRIED_OUT;
import static io.perennial.command.complaint.ComplaintStage.CLOSED;
import static io.perennial.command.complaint.ComplaintStage.CLOSED_AS_UNFOUNDED;
import static io.perennial.command.complaint.ComplaintStage.DECLINED;
import static io.perennial.command.complaint.ComplaintStage.NOT_VALID;
import static io.perennial.command.complaint.ComplaintStage.PROPOSED;
import static io.perennial.command.complaint.ComplaintStage.RECORDED;
import static io.perennial.command.complaint.ComplaintStage.VALID;

import java.util.EnumSet;
import java.util.Set;

/** What is done about a complaint, and when it may be done. None of it can be skipped. */
enum ComplaintStep {
  RECORD("the complaint", Waiting.NO_MATTER, Set.of()),
  ACKNOWLEDGE("the acknowledgement", Waiting.NO_MATTER, anyOpen()),
  JUDGE("the judgement", Waiting.ENDED, Set.of(RECORDED)),
  CLOSE_AS_UNFOUNDED("the closing", Waiting.ENDED, Set.of(NOT_VALID)),
  ASSIGN("the assignment", Waiting.NO_MATTER, anyJudgedValid()),
  ANALYSE_CAUSE("the analysis", Waiting.ENDED, Set.of(ASSIGNED)),
  PROPOSE("the proposal", Waiting.ENDED, Set.of(ANALYSED, DECLINED)),
  ACCEPT("the acceptance", Waiting.NO_MATTER, Set.of(PROPOSED)),
  DECLINE("the refusal", Waiting.NO_MATTER, Set.of(PROPOSED)),
  CARRY_OUT("carrying it out", Waiting.ENDED, Set.of(ACCEPTED)),
  EVALUATE("the evaluation", Waiting.ENDED, Set.of(CARRIED_OUT)),
  REOPEN("the reopening", Waiting.ENDED, Set.of(CLOSED, CLOSED_AS_UNFOUNDED)),
  CHANGE_SEVERITY("the change of severity", Waiting.NO_MATTER, anyOpen()),
  WAIT("the wait", Waiting.ENDED, anyOpen()),
  RESUME("the end of the wait", Waiting.GOING_ON, anyOpen());

  private enum Waiting {
    NO_MATTER,
    GOING_ON,
    ENDED
  }

  private final String words;
  private final Waiting waiting;
  private final Set<ComplaintStage> stages;

  ComplaintStep(String words, Waiting waiting, Set<ComplaintStage> stages) {
    this.words = words;
    this.waiting = waiting;
    this.stages = stages;
  }

  private static Set<ComplaintStage> anyOpen() {
    return EnumSet.range(RECORDED, CARRIED_OUT);
  }

  private static Set<ComplaintStage> anyJudgedValid() {
    return EnumSet.of(VALID, ASSIGNED, ANALYSED, PROPOSED, ACCEPTED, DECLINED, CARRIED_OUT);
  }

  /** Whether it may be done now. */
  boolean mayFollow(ComplaintStage stage, boolean weWait) {
    return stages.contains(stage)
        && switch (waiting) {
          case NO_MATTER -> true;
          case GOING_ON -> weWait;
          case ENDED -> !weWait;
        };
  }

  String words() {
    return words;
  }
}
