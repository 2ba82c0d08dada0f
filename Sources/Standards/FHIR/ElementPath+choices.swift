// Made by Tools/fhir_types.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ElementPath {
    /// Each choice and its types.
    static let typesOfChoices = """
        abatement Age DateTime Period Range String
        additive CodeableConcept Reference
        age Age CodeableConcept Range String
        allowed Boolean CodeableConcept Money String UnsignedInt
        amount Quantity Range String
        answer Boolean Coding Date DateTime Decimal Integer Quantity Reference String Time
        asNeeded Boolean CodeableConcept
        author Reference String
        born Date Period String
        bounds Duration Period Range
        code CodeableConcept Reference
        collected DateTime Period
        content Attachment Reference String
        created DateTime Period
        deceased Age Boolean Date DateTime Range String
        detail Boolean CodeableConcept Integer Quantity Range Ratio String
        diagnosis CodeableConcept Reference
        dose Quantity Range
        doseNumber PositiveInt String
        due Date Duration
        effective DateTime Instant Period Timing
        fastingStatus CodeableConcept Duration
        item CodeableConcept Reference
        location Address CodeableConcept Reference
        medication CodeableConcept Reference
        multipleBirth Boolean Integer
        occurred DateTime Period
        occurrence DateTime Period String Timing
        onset Age DateTime Period Range String
        performed Age DateTime Period Range String
        probability Decimal Range
        procedure CodeableConcept Reference
        product CodeableConcept Reference
        quantity Quantity Range Ratio
        rate Quantity Range Ratio
        reported Boolean Reference
        scheduled Period String Timing
        seriesDoses PositiveInt String
        serviced Date Period
        source Attachment Reference
        start CodeableConcept Date
        statusReason CodeableConcept Reference
        subject CodeableConcept Reference
        target Identifier Reference
        time DateTime Period
        timing Date DateTime Period Reference Timing
        used Money String UnsignedInt
        value Address Age Annotation Attachment Base64Binary Boolean Canonical Code CodeableConcept Coding \
        ContactDetail ContactPoint Contributor Count DataRequirement Date DateTime Decimal Distance Dosage Duration \
        Expression HumanName Id Identifier Instant Integer Markdown Meta Money Oid ParameterDefinition Period \
        PositiveInt Quantity Range Ratio Reference RelatedArtifact SampledData Signature String Time Timing \
        TriggerDefinition UnsignedInt Uri Url UsageContext Uuid
        when Period Range
        """

    /// Elements that are called like a value of a choice, behind what they stand in.
    static let plainElements = """
        finding.itemCodeableConcept
        finding.itemReference
        property.valueQuantity
        resource.doseQuantity
        resource.locationReference
        resource.procedureReference
        """
}
