package io.perennial.workbench.room.today;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room for today, put together. */
@Configuration(proxyBeanMethods = false)
@Import(TodayRoutes.class)
public class TodayConfiguration {}
