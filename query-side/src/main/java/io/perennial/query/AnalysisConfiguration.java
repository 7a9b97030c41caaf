package io.perennial.query;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.NodeId;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.frozen.FrozenViews;
import io.perennial.query.live.ServedViews;
import io.perennial.query.whatif.WhatIfs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what takes longer than a question may. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisSettings.class)
public class AnalysisConfiguration {

  @Bean
  AnalysisRuns analysisRuns(DocumentStore documents) {
    return new AnalysisRuns(documents);
  }

  @Bean
  AnalysisCatalogue analysisCatalogue(ViewPolicies policies) {
    return new AnalysisCatalogue(WhatIfs.all(policies));
  }

  @Bean(destroyMethod = "close")
  Analyses analyses(
      AnalysisCatalogue catalogue,
      AnalysisRuns runs,
      FrozenViews frozen,
      ServedViews served,
      EventLog log,
      CompanyCalendar calendar,
      AnalysisSettings settings,
      NodeId node) {
    return new Analyses(catalogue, runs, frozen, served, log, calendar, settings, node.value());
  }

  @Bean
  Duty analysesAtWork(Analyses analyses) {
    return new Duty(analyses::start, analyses::close);
  }
}
