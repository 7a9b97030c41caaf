package io.perennial.query;

import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.query.activity.ContactRhythm;
import io.perennial.query.health.HealthPolicy;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.todo.ToDoPolicy;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The thresholds by which views judge. A view that was folded under other thresholds is made anew
 * when the process starts.
 *
 * @param loyalty what makes a customer loyal
 * @param health what makes a customer healthy
 * @param toDo when something is to be done
 */
@ConfigurationProperties("perennial.view-policy")
public record ViewPolicySettings(
    @DefaultValue Loyalty loyalty, @DefaultValue Health health, @DefaultValue ToDo toDo) {

  /**
   * What makes a customer loyal; see {@link LoyaltyPolicy}.
   *
   * @param repurchase weight of buying again in time
   * @param renewal weight of renewed contracts
   * @param volumeTrend weight of the trend of sales
   * @param wallet weight of the share of wallet
   * @param referrals weight of referrals
   * @param satisfiedFrom satisfaction score from which a customer counts as happy
   * @param loyalFrom loyalty score from which a customer counts as loyal
   */
  public record Loyalty(
      @DefaultValue("30") int repurchase,
      @DefaultValue("20") int renewal,
      @DefaultValue("20") int volumeTrend,
      @DefaultValue("20") int wallet,
      @DefaultValue("10") int referrals,
      @DefaultValue("60") int satisfiedFrom,
      @DefaultValue("60") int loyalFrom) {

    LoyaltyPolicy policy() {
      return new LoyaltyPolicy(
          repurchase, renewal, volumeTrend, wallet, referrals, satisfiedFrom, loyalFrom);
    }
  }

  /**
   * What makes a customer healthy; see {@link HealthPolicy}.
   *
   * @param recency weight of buying within its own gap
   * @param volume weight of the trend of sales
   * @param breadth weight of the product lines that it still buys
   * @param satisfaction weight of what it says
   * @param complaints weight of open complaints
   * @param credit weight of credit and payment
   * @param contact weight of calls and visits in their rhythm
   * @param contract weight of running contracts
   * @param wallet weight of the share of wallet
   * @param healthyFrom score from which a customer counts as healthy
   * @param watchFrom score below which a customer is at risk
   */
  public record Health(
      @DefaultValue("25") int recency,
      @DefaultValue("15") int volume,
      @DefaultValue("10") int breadth,
      @DefaultValue("10") int satisfaction,
      @DefaultValue("10") int complaints,
      @DefaultValue("10") int credit,
      @DefaultValue("5") int contact,
      @DefaultValue("10") int contract,
      @DefaultValue("5") int wallet,
      @DefaultValue("70") int healthyFrom,
      @DefaultValue("40") int watchFrom) {

    HealthPolicy policy() {
      return new HealthPolicy(
          recency,
          volume,
          breadth,
          satisfaction,
          complaints,
          credit,
          contact,
          contract,
          wallet,
          healthyFrom,
          watchFrom);
    }
  }

  /**
   * When something is to be done; see {@link ToDoPolicy}.
   *
   * @param priorityCallMonths months in which a customer that comes first is called once
   * @param priorityVisitMonths months in which it is visited once
   * @param standardCallMonths months in which a customer of standard priority is called once
   * @param standardVisitMonths months in which it is visited once
   * @param lowCallMonths months in which a customer of low priority is called once
   * @param lowVisitMonths months in which it is visited once
   * @param contractNoticeDays days before its end from which on a contract is to be seen to
   * @param objectiveTolerance part of the way by which an objective may be behind
   */
  public record ToDo(
      @DefaultValue("1") int priorityCallMonths,
      @DefaultValue("3") int priorityVisitMonths,
      @DefaultValue("3") int standardCallMonths,
      @DefaultValue("6") int standardVisitMonths,
      @DefaultValue("6") int lowCallMonths,
      @DefaultValue("12") int lowVisitMonths,
      @DefaultValue("60") int contractNoticeDays,
      @DefaultValue("0.05") BigDecimal objectiveTolerance) {

    ToDoPolicy policy(ComplaintPolicy complaints, SalesDayPolicy salesDays) {
      return new ToDoPolicy(
          complaints, salesDays, rhythm(), contractNoticeDays, objectiveTolerance);
    }

    ContactRhythm rhythm() {
      return new ContactRhythm(
          new ContactRhythm.Months(priorityCallMonths, priorityVisitMonths),
          new ContactRhythm.Months(standardCallMonths, standardVisitMonths),
          new ContactRhythm.Months(lowCallMonths, lowVisitMonths));
    }
  }
}
