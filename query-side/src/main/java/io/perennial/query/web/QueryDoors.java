package io.perennial.query.web;

import io.perennial.platform.wiring.BusinessDateSettings;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.query.QuerySettings;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.live.ServedViews;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.web.Presenter.Presenters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the doors for analysts, auditors and operators. */
@Configuration(proxyBeanMethods = false)
@Import({
  ViewsEndpoint.class,
  BehindEndpoint.class,
  AnalysesEndpoint.class,
  OutlookEndpoint.class,
  HistoryEndpoint.class,
  FeedEndpoint.class,
  EventTablesEndpoint.class,
  AccessEndpoint.class,
  CustomerPageEndpoint.class,
  ChangesEndpoint.class,
  ReadAccesses.class,
  OperationsEndpoint.class,
  SubscriptionsEndpoint.class,
  ErasuresEndpoint.class,
  FreezingAdvice.class,
  QueryPaths.class
})
public class QueryDoors {

  @Bean
  QueryDates queryDates(CompanyCalendar calendar, BusinessDateSettings settings) {
    return new QueryDates(calendar, settings.lowest());
  }

  @Bean
  Presenters presenters(PlatformSettings settings) {
    return new Presenters(settings.company().currency());
  }

  @Bean
  QueryAccess queryAccess(
      ServedViews served, FrozenViews frozen, ViewProgress progress, QuerySettings settings) {
    return new QueryAccess(served, frozen, progress, settings);
  }

  @Bean
  Streams streams(QuerySettings settings) {
    return new Streams(settings);
  }
}
