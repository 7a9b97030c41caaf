package io.perennial.command.web;

import io.perennial.command.CommandResult;
import java.util.List;

/**
 * An accepted command, as it is answered.
 *
 * @param streamId the aggregate
 * @param version number of the stream's last event
 * @param events what was recorded; empty when there was nothing to do
 * @param consistencyToken names the append
 */
record AcceptedCommand(
    String streamId, long version, List<CommandResult.Recorded> events, String consistencyToken) {}
