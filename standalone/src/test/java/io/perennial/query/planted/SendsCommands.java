package io.perennial.query.planted;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** A projection with an effect. */
public record SendsCommands(CommandGateway gateway) {}
