package io.perennial.command.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the door for commands. */
@Configuration(proxyBeanMethods = false)
@Import(CommandEndpoint.class)
public class CommandDoor {}
