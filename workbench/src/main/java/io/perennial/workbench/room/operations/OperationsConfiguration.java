package io.perennial.workbench.room.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of operators, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
  ViewRoutes.class,
  DeliveryRoutes.class,
  ErasureRoutes.class,
  TieringRoutes.class,
  ImportRoutes.class,
  ServiceRoutes.class
})
public class OperationsConfiguration {}
