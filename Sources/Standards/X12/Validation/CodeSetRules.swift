/// Code sets that are not X12's (SNIP 5): by their lists where those are public and short, else by their shape.
enum CodeSetRules {
    static let all: [any X12GuideRule] = [
        ProviderNumberRule(), DiagnosisShapeRule(), ProcedureShapeRule(), StateRule(),
        PlaceOfServiceRule(), CountryRule(), CurrencyRule(),
    ]
}
