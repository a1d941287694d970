package io.tokenyield.publish.finance;

/**
 * A cost centre as the company's own tables describe it.
 *
 * @param costCentre its id, as persons have it
 * @param name as the source has it: any text at all; empty where not told
 * @param legalEntity empty where not told
 * @param glAccount account of the general ledger for AI tools; empty where not told
 */
public record CostCentre(String costCentre, String name, String legalEntity, String glAccount) {}
