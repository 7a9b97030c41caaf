package io.perennial.platform.complaint;

import io.perennial.platform.calendar.BusinessCalendar;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast complaints are answered; see {@link ComplaintPolicy}. Views that were folded with other
 * values are made anew.
 *
 * @param acknowledgementDays business days within which a complaint is acknowledged
 * @param proposalDays business days within which a solution is proposed
 * @param reopenDays days after the closing within which a complaint may be reopened
 */
@ConfigurationProperties("perennial.policy.complaint")
public record ComplaintSettings(
    @DefaultValue("1") int acknowledgementDays,
    @DefaultValue ProposalDays proposalDays,
    @DefaultValue("30") int reopenDays) {

  /**
   * Business days within which a solution is proposed, by severity.
   *
   * @param gravest of severity 1
   * @param grave of severity 2
   * @param ordinary of severity 3
   * @param slight of severity 4
   */
  public record ProposalDays(
      @DefaultValue("2") int gravest,
      @DefaultValue("5") int grave,
      @DefaultValue("10") int ordinary,
      @DefaultValue("20") int slight) {}

  /** The rule. */
  public ComplaintPolicy policy(BusinessCalendar calendar) {
    return new ComplaintPolicy(
        calendar,
        acknowledgementDays,
        List.of(
            proposalDays.gravest(),
            proposalDays.grave(),
            proposalDays.ordinary(),
            proposalDays.slight()),
        reopenDays);
  }
}
