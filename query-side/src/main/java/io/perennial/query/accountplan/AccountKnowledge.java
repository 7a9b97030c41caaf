package io.perennial.query.accountplan;

import io.perennial.events.ComparableText;
import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanCompetitorAssessed;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanPositionStated;
import io.perennial.events.accountplan.AccountPlanStakeholderMapped;
import io.perennial.events.accountplan.AccountPlanSwotStated;
import io.perennial.events.accountplan.IntelligenceArea;
import io.perennial.events.accountplan.OwnPosition;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
import io.perennial.events.accountplan.Swot;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.query.activity.Dated;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account, and of where we stand with it.
 *
 * @param intelligence what was found out, in order of the dates
 * @param position where we stand; absent until it was stated
 * @param swot strengths, weaknesses, opportunities and threats; absent until they were stated
 * @param stakeholders who at the customer decides with or against us
 * @param competitors who else sells to the account
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record AccountKnowledge(
    List<Intelligence> intelligence,
    @Nullable OwnPosition position,
    @Nullable Swot swot,
    List<MappedStakeholder> stakeholders,
    List<Competitor> competitors) {

  /** Nothing is known. */
  static final AccountKnowledge NONE =
      new AccountKnowledge(List.of(), null, null, List.of(), List.of());

  public AccountKnowledge {
    intelligence = List.copyOf(intelligence);
    stakeholders = List.copyOf(stakeholders);
    competitors = List.copyOf(competitors);
  }

  /**
   * Something that was found out.
   *
   * @param intelligenceId the item
   * @param level 1 (public and nearly free) to 4 (from the top of the customer)
   * @param area what it is about
   * @param content what was found out
   * @param source where it comes from
   * @param cost what it has cost, where known
   * @param on business date
   */
  public record Intelligence(
      String intelligenceId,
      int level,
      IntelligenceArea area,
      @PersonalData String content,
      @PersonalData @Nullable String source,
      @Nullable Money cost,
      LocalDate on) {}

  /**
   * A person of the customer.
   *
   * @param personId the person
   * @param role what part the person has
   * @param attitude how the person thinks of us
   * @param approach how we win or keep the person
   * @param owner who of us does that
   * @param on business date of that
   */
  public record MappedStakeholder(
      @DataSubject(Subject.Kind.PERSON) String personId,
      StakeholderRole role,
      Attitude attitude,
      @PersonalData @Nullable String approach,
      @StaffName @Nullable String owner,
      LocalDate on) {}

  /**
   * Who else sells to the account.
   *
   * @param competitor the competitor, by the name of the company
   * @param strengths what it does better
   * @param weaknesses what it does worse
   * @param answer what we do about it
   * @param on business date of that
   */
  public record Competitor(
      String competitor,
      @PersonalData @Nullable String strengths,
      @PersonalData @Nullable String weaknesses,
      @PersonalData @Nullable String answer,
      LocalDate on) {}

  AccountKnowledge with(PlanKnowledgeEvent event) {
    AccountKnowledgeBuilder next = AccountKnowledgeBuilder.builder(this);
    return switch (event) {
      case AccountPlanIntelligenceRecorded recorded ->
          next.intelligence(Dated.with(intelligence, of(recorded), Intelligence::on)).build();
      case AccountPlanPositionStated stated -> next.position(stated.position()).build();
      case AccountPlanSwotStated stated -> next.swot(stated.swot()).build();
      case AccountPlanStakeholderMapped mapped ->
          next.stakeholders(
                  replaced(
                      stakeholders, each -> each.personId().equals(mapped.personId()), of(mapped)))
              .build();
      case AccountPlanCompetitorAssessed assessed ->
          next.competitors(
                  replaced(
                      competitors,
                      each ->
                          ComparableText.word(each.competitor())
                              .equals(ComparableText.word(assessed.competitor())),
                      of(assessed)))
              .build();
    };
  }

  int size() {
    return intelligence.size() + stakeholders.size() + competitors.size();
  }

  private static <T> List<T> replaced(List<T> list, Predicate<T> which, T next) {
    return list.stream().anyMatch(which)
        ? list.stream().map(each -> which.test(each) ? next : each).toList()
        : Stream.concat(list.stream(), Stream.of(next)).toList();
  }

  private static Intelligence of(AccountPlanIntelligenceRecorded event) {
    return new Intelligence(
        event.intelligenceId(),
        event.level(),
        event.area(),
        event.content(),
        event.source(),
        event.cost(),
        event.occurredOn());
  }

  private static MappedStakeholder of(AccountPlanStakeholderMapped event) {
    return new MappedStakeholder(
        event.personId(),
        event.role(),
        event.attitude(),
        event.approach(),
        event.owner(),
        event.occurredOn());
  }

  private static Competitor of(AccountPlanCompetitorAssessed event) {
    return new Competitor(
        event.competitor(),
        event.strengths(),
        event.weaknesses(),
        event.answer(),
        event.occurredOn());
  }
}
