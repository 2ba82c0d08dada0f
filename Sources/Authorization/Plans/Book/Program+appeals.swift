public import Cases

/// What the law of a program has after a denial, where the plan book says nothing of its own.
extension Program {
    /// How many appeals a plan of the program may hear itself. Medicaid managed care has one (42 CFR 438.402(b)); Medicare
    /// Advantage has one reconsideration, after which an outside entity decides (42 CFR 422.592(a)); the state has one hearing (42 CFR
    /// 431.220). An employer's plan and an insurer of groups may have two (29 CFR 2560.503-1(c)(2), which 45 CFR 147.136(b)(2)(i) takes
    /// over). nil: no law counts them. What Original Medicare says of a request is no initial determination, may be asked for as often
    /// as one likes, and is appealed with the claim (42 CFR 414.234(d)).
    public var appealLevelsMax: Int? {
        switch self {
        case .medicaidManagedCare, .medicareAdvantage, .medicaidFeeForService: 1
        case .commercialInsured, .selfFunded: 2
        case .medicareFeeForService: nil
        }
    }

    /// Whether the time to appeal runs from the day on which the notice is received, as an employer's plan and an insurer of
    /// groups have it (29 CFR 2560.503-1(h)(3)(i), which 45 CFR 147.136(b)(2)(i) takes over), and not from its date (42 CFR
    /// 422.582(b), 438.402(c)(2)(ii)).
    public var appealsCountFromReceipt: Bool { self == .commercialInsured || self == .selfFunded }

    /// The least calendar days from the notice in which a member may ask that care goes on during an appeal or a hearing; nil where
    /// the law of the program has no such right.
    public var daysToKeepCare: Int? {
        // 42 CFR 438.420(a), (c)(2).
        self == .medicaidManagedCare ? 10 : nil
    }

    /// Who comes after the plan.
    public var reviewAfterAppeal: NextReview {
        switch self {
        case .medicaidManagedCare:
            // 42 CFR 438.408(f)(2): 120 days from the notice of resolution.
            NextReview(
                hears: "the state's fair hearing office", askWithin: .days(120),
                steps: ["Ask the state for a fair hearing. We tell you how and where."],
                expedited:
                    "If waiting could seriously harm you, ask the state for an expedited hearing.",
                citation: Citation("42 CFR 438.402(c)(1)(i), 438.408(f)"))
        case .medicareAdvantage:
            NextReview(
                hears: "Medicare's independent review entity", isByItself: true,
                steps: [
                    "You need not do anything: we send the case to the independent review entity.",
                    "You may send the entity more papers. It writes to you what it decides.",
                ], citation: Citation("42 CFR 422.590, 422.592"))
        case .commercialInsured:
            NextReview(
                hears: "an independent review organization", askWithin: .months(4),
                steps: ["Ask for an external review in writing. We tell you where."],
                expedited:
                    "If waiting could seriously harm you, ask for an expedited external review.",
                citation: Citation("45 CFR 147.136(c), (d)"))
        case .selfFunded:
            NextReview(
                hears: "an independent review organization", askWithin: .months(4),
                steps: ["Ask for an external review in writing. We tell you where."],
                expedited:
                    "If waiting could seriously harm you, ask for an expedited external review.",
                citation: Citation("29 CFR 2590.715-2719(d), 2560.503-1(j)"))
        case .medicaidFeeForService:
            NextReview(
                hears: "a court, as far as the law of the state has it",
                steps: ["The decision of the hearing says whether a court may look at it."],
                citation: Citation("42 CFR 431.245"))
        case .medicareFeeForService:
            NextReview(
                hears: "a qualified independent contractor", askWithin: .days(185),
                steps: ["Ask for a reconsideration in writing."],
                citation: Citation(
                    "42 CFR 405.960, 405.962 (180 days from receipt, which is taken to be 5 days after the notice)"
                ))
        }
    }
}
