package io.perennial.platform.eventstore;

import org.axonframework.serialization.Revision;

/**
 * An entry of the header where the log has no other place for it: a record of a stream of its own,
 * which readers of facts pass over.
 *
 * @param name of the entry
 * @param value what is kept under it
 */
@Revision("1")
public record LogHeaderEntry(String name, String value) {}
