/// Whose money it is, and so whose rules hold.
public enum Program: String, Hashable, Sendable, Recordable, CaseIterable {
    case medicareAdvantage
    case medicaidManagedCare
    case medicaidFeeForService
    case commercialInsured
    /// An employer pays; its administrator decides under the plan document (ERISA).
    case selfFunded
    case medicareFeeForService

    public var name: String {
        switch self {
        case .medicareAdvantage: "Medicare Advantage"
        case .medicaidManagedCare: "Medicaid managed care"
        case .medicaidFeeForService: "Medicaid fee-for-service"
        case .commercialInsured: "commercial, insured"
        case .selfFunded: "self-funded employer plan"
        case .medicareFeeForService: "Original Medicare"
        }
    }

    /// The rule by which the payer decides fast whatever a provider asks for as urgent; nil where the payer may judge that
    /// itself.
    public var mustExpedite: Citation? {
        switch self {
        case .medicareAdvantage: Citation("42 CFR 422.570(c)(2)(ii)")
        case .medicaidManagedCare: Citation("42 CFR 438.210(d)(2)(i)")
        case .medicaidFeeForService: Citation("42 CFR 440.230(e)(1)(ii)")
        case .commercialInsured:
            Citation("45 CFR 147.136(b), which takes over 29 CFR 2560.503-1(m)(1)(iii)")
        case .selfFunded: Citation("29 CFR 2560.503-1(m)(1)(iii)")
        case .medicareFeeForService: nil
        }
    }

    /// Whether the law lets an urgent decision wait as much longer as another: 42 CFR 422.572(b), 422.590 and 438.210(d)(2)(ii),
    /// 438.408(c) do. 29 CFR 2560.503-1(f)(2)(i), which 45 CFR 147.136(b) takes over, gives more time for missing information only:
    /// the 15 days of (f)(2)(iii) are for claims that are not urgent. Where no rule gives more time, there is none.
    public var extendsExpedited: Bool {
        switch self {
        case .medicareAdvantage, .medicaidManagedCare: true
        case .commercialInsured, .selfFunded, .medicaidFeeForService, .medicareFeeForService: false
        }
    }
}
