extension Program {
    /// The rule by which what was approved is not taken back, or made less, by the way: only for a cause, by a decision of its own,
    /// and with notice before it takes effect.
    public var reduction: Citation {
        switch self {
        case .medicareAdvantage: Citation("42 CFR 422.138(c)")
        case .medicaidManagedCare: Citation("42 CFR 438.404(c)(1), with 431.211")
        case .medicaidFeeForService: Citation("42 CFR 431.211")
        case .commercialInsured:
            Citation("45 CFR 147.136(b), which takes over 29 CFR 2560.503-1(f)(2)(ii)(A)")
        case .selfFunded: Citation("29 CFR 2560.503-1(f)(2)(ii)(A)")
        case .medicareFeeForService: Citation("42 CFR 405.980")
        }
    }
}
