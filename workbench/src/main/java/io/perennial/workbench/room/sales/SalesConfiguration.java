package io.perennial.workbench.room.sales;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of sales, put together. */
@Configuration(proxyBeanMethods = false)
@Import(SalesRoutes.class)
public class SalesConfiguration {}
