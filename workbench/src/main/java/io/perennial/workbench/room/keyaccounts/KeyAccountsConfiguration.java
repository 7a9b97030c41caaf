package io.perennial.workbench.room.keyaccounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of key accounts, put together. */
@Configuration(proxyBeanMethods = false)
@Import(KeyAccountRoutes.class)
public class KeyAccountsConfiguration {}
