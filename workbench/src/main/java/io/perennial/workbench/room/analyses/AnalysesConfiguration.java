package io.perennial.workbench.room.analyses;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of analyses, put together. */
@Configuration(proxyBeanMethods = false)
@Import({AnalysesRoutes.class, RunRoutes.class})
public class AnalysesConfiguration {}
