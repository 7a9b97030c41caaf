package io.perennial.workbench.room.history;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of auditors, put together. */
@Configuration(proxyBeanMethods = false)
@Import({HistoryRoutes.class, AccessRoutes.class})
public class HistoryConfiguration {}
