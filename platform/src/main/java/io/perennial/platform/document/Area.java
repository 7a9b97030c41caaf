package io.perennial.platform.document;

/**
 * Kinds of documents that are kept apart: they differ in worth, in durability and in who may see
 * them.
 */
public enum Area {
  /**
   * Views, their generations and the positions of processors: can be made again from the events.
   */
  VIEWS,
  /** Claims, idempotency records and to-dos: a write is durable before it is answered. */
  SAFETY,
  /** Keys of data subjects: durable, and gone for good when deleted. */
  KEYS,
  /** The access log: durable before it is answered, never changed. */
  ACCESS
}
