package io.perennial.platform.salesday;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the reports of sales days are late; see {@link SalesDayPolicy}. Views that were folded with
 * other values are made anew.
 *
 * @param reportDue time of the day until which its report is in time
 * @param zone time zone of that time; the company's when absent
 */
@ConfigurationProperties("perennial.policy.sales-day")
public record SalesDaySettings(@DefaultValue("20:00") LocalTime reportDue, @Nullable ZoneId zone) {

  /** The rule. */
  public SalesDayPolicy policy(ZoneId company) {
    return new SalesDayPolicy(reportDue, Objects.requireNonNullElse(zone, company));
  }
}
