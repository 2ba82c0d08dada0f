import Plans

extension PlanBook {
    /// The payer that a name of the message is of, by its NM109.
    func payer(named loop: NameLoop?) -> Payer? { loop?.name[9].flatMap(payer(identifiedBy:)) }
}
