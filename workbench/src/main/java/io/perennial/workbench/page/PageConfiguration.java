package io.perennial.workbench.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What all pages have in common, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
  AssetRoutes.class,
  ChoiceRoutes.class,
  LookingRoutes.class,
  ErrorRoutes.class,
  Refused.class
})
public class PageConfiguration {}
