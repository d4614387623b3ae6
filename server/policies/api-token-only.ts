type PolicyContext = { state: { auth?: { strategy?: { name?: string } } } };

/** Customer data is for API tokens: Public and end users get 403 whatever an operator ticks for them. */
export default (policyContext: PolicyContext): boolean =>
  policyContext.state.auth?.strategy?.name === 'content-api-token';
