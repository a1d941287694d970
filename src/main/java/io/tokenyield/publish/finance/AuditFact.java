package io.tokenyield.publish.finance;

/** Something an auditor asks for that is one name and one value: a setting, a version, the hash of an input. */
public record AuditFact(String name, String value) {}
