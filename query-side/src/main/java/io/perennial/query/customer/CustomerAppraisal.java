package io.perennial.query.customer;

import io.perennial.events.customer.appraisal.AppraisalEvent;
import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceClassified;
import io.perennial.events.customer.appraisal.ExperienceSignal;
import io.perennial.events.customer.appraisal.ExperienceSignalNoted;
import io.perennial.events.customer.appraisal.GoodMark;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.productline.Differentiation;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.SellingStrategy;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we judge of a customer. All lists are in the order of their dates.
 *
 * @param experience how experienced it is, and what it was taken for before; the last one holds
 * @param experienceSignals what shows that it is turning from a generalist into a specialist
 * @param sellingStrategies how to sell to it; absent before its experience is known
 * @param exitBarriers what keeps it from leaving us: what was recorded last of each barrier
 * @param exitBarrierHistory all that was recorded of barriers
 * @param evaluations how it was evaluated; the last one holds
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record CustomerAppraisal(
    List<ExperienceSince> experience,
    List<Signal> experienceSignals,
    @Nullable SellingStrategies sellingStrategies,
    List<Barrier> exitBarriers,
    List<Barrier> exitBarrierHistory,
    List<Evaluation> evaluations) {

  static final CustomerAppraisal NONE =
      new CustomerAppraisal(List.of(), List.of(), null, List.of(), List.of(), List.of());

  public CustomerAppraisal {
    experience = List.copyOf(experience);
    experienceSignals = List.copyOf(experienceSignals);
    exitBarriers = List.copyOf(exitBarriers);
    exitBarrierHistory = List.copyOf(exitBarrierHistory);
    evaluations = List.copyOf(evaluations);
  }

  /** After a judgement. */
  CustomerAppraisal with(AppraisalEvent event) {
    return switch (event) {
      case ExperienceClassified classified -> classified(classified);
      case ExperienceSignalNoted noted -> noted(noted);
      case ExitBarrierRecorded recorded -> recorded(recorded);
      case CustomerEvaluated evaluated -> evaluated(evaluated);
    };
  }

  /** Number of entries of its lists. */
  int size() {
    return experience.size()
        + experienceSignals.size()
        + exitBarriers.size()
        + exitBarrierHistory.size()
        + evaluations.size();
  }

  /** How experienced it is; absent when nobody has said so. */
  @Nullable Experience experienceNow() {
    return experience.isEmpty() ? null : experience.getLast().experience();
  }

  /** The last evaluation; absent before the first one. */
  @Nullable Evaluation lastEvaluation() {
    return evaluations.isEmpty() ? null : evaluations.getLast();
  }

  private CustomerAppraisal classified(ExperienceClassified event) {
    List<ExperienceSince> known =
        Dated.with(
            experience,
            new ExperienceSince(event.experience(), event.reason(), event.occurredOn()),
            ExperienceSince::since);
    return CustomerAppraisalBuilder.builder(this)
        .experience(known)
        .sellingStrategies(SellingStrategies.of(known.getLast().experience()))
        .build();
  }

  private CustomerAppraisal noted(ExperienceSignalNoted event) {
    return CustomerAppraisalBuilder.builder(this)
        .experienceSignals(
            Dated.with(
                experienceSignals,
                new Signal(event.signal(), event.observedBy(), event.note(), event.occurredOn()),
                Signal::on))
        .build();
  }

  private CustomerAppraisal recorded(ExitBarrierRecorded event) {
    List<Barrier> history =
        Dated.with(
            exitBarrierHistory,
            new Barrier(event.barrier(), event.strength(), event.note(), event.occurredOn()),
            Barrier::since);
    Barrier last =
        history.stream()
            .filter(each -> each.barrier() == event.barrier())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return CustomerAppraisalBuilder.builder(this)
        .exitBarriers(
            Dated.with(
                ListChanges.without(exitBarriers, each -> each.barrier() == event.barrier()),
                last,
                Barrier::since))
        .exitBarrierHistory(history)
        .build();
  }

  private CustomerAppraisal evaluated(CustomerEvaluated event) {
    return CustomerAppraisalBuilder.builder(this)
        .evaluations(
            Dated.with(
                evaluations,
                new Evaluation(
                    event.initiative(),
                    event.initiativeEvidence(),
                    event.capability(),
                    event.capabilityEvidence(),
                    event.goodMarks(),
                    event.badMarks(),
                    event.occurredOn()),
                Evaluation::on))
        .build();
  }

  /**
   * How experienced a customer is and the day from which that holds.
   *
   * @param experience the class
   * @param reason why
   * @param since business date
   */
  public record ExperienceSince(
      Experience experience, @PersonalData String reason, LocalDate since) {}

  /**
   * What shows that the customer is turning from a generalist into a specialist.
   *
   * @param signal what was observed
   * @param observedBy who of our people observed it
   * @param note more about it
   * @param on business date
   */
  public record Signal(
      ExperienceSignal signal,
      @StaffName String observedBy,
      @PersonalData @Nullable String note,
      LocalDate on) {}

  /**
   * How to sell to the customer; which product line is which, the view of product lines tells.
   *
   * @param differentiated products that differ from those of others
   * @param commodity products that are alike whoever makes them
   */
  public record SellingStrategies(SellingStrategy differentiated, SellingStrategy commodity) {

    static SellingStrategies of(Experience experience) {
      return new SellingStrategies(
          SellingStrategy.of(experience, Differentiation.DIFFERENTIATED),
          SellingStrategy.of(experience, Differentiation.COMMODITY));
    }
  }

  /**
   * What keeps the customer from leaving us.
   *
   * @param barrier the barrier
   * @param strength 0 (none) to 3
   * @param note more about it
   * @param since business date
   */
  public record Barrier(
      ExitBarrier barrier, int strength, @PersonalData @Nullable String note, LocalDate since) {}

  /**
   * An evaluation.
   *
   * @param initiative attitude and deeds, 1 (worst) to 5
   * @param initiativeEvidence what shows it
   * @param capability capability to operate, 1 (worst) to 5
   * @param capabilityEvidence what shows it
   * @param goodMarks marks of a good customer that it has
   * @param badMarks marks of a bad customer that it has
   * @param on business date
   */
  public record Evaluation(
      int initiative,
      @PersonalData String initiativeEvidence,
      int capability,
      @PersonalData String capabilityEvidence,
      List<GoodMark> goodMarks,
      List<BadMark> badMarks,
      LocalDate on) {

    public Evaluation {
      goodMarks = List.copyOf(goodMarks);
      badMarks = List.copyOf(badMarks);
    }
  }
}
