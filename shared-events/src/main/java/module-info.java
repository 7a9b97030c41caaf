/**
 * The contract: facts, and what is needed to read them. It is a module so that the records of one
 * sealed family may live in several packages; who uses it from the class path notices nothing.
 */
module io.perennial.events {
  requires transitive org.axonframework.messaging;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.google.crypto.tink;
  requires com.github.benmanes.caffeine;
  requires transitive org.jspecify;

  exports io.perennial.events.accountplan;
  exports io.perennial.events.balancesheet;
  exports io.perennial.events.complaint;
  exports io.perennial.events.customer.appraisal;
  exports io.perennial.events.customer.care;
  exports io.perennial.events.customer.contact;
  exports io.perennial.events.customer.contract;
  exports io.perennial.events.customer.correction;
  exports io.perennial.events.customer.credit;
  exports io.perennial.events.customer.dealing;
  exports io.perennial.events.customer.facts;
  exports io.perennial.events.customer.defection;
  exports io.perennial.events.customer.demand;
  exports io.perennial.events.customer.file;
  exports io.perennial.events.customer.goodwill;
  exports io.perennial.events.customer.hold;
  exports io.perennial.events.customer.investigation;
  exports io.perennial.events.customer.prospect;
  exports io.perennial.events.customer.receivable;
  exports io.perennial.events.customer.measure;
  exports io.perennial.events.customer.notice;
  exports io.perennial.events.customer.review;
  exports io.perennial.events.customer.satisfaction;
  exports io.perennial.events.customer.stage;
  exports io.perennial.events.customer.stakeholder;
  exports io.perennial.events.customer.standing;
  exports io.perennial.events.customer.winning;
  exports io.perennial.events.customer;
  exports io.perennial.events.erasure;
  exports io.perennial.events.json;
  exports io.perennial.events.marketreport;
  exports io.perennial.events.metadata;
  exports io.perennial.events.personal;
  exports io.perennial.events.salesday;
  exports io.perennial.events.productline;
  exports io.perennial.events.salesmeeting;
  exports io.perennial.events.salestarget;
  exports io.perennial.events.tieringrun;
  exports io.perennial.events.upcast;
  exports io.perennial.events;
}
