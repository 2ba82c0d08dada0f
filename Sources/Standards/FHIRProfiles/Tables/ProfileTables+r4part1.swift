// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 1 of 5.
    static let r4part1 = """
        any \
        base64Binary|boolean|canonical|code|date|dateTime|decimal|id|instant|integer|markdown|oid|positiveInt|string|time|unsignedInt|uri|url|uuid|Address|Age|Annotation|Attachment|CodeableConcept|Coding|ContactPoint|Count|Distance|Duration|HumanName|Identifier|Money|Period|Quantity|Range|Ratio|Reference|SampledData|Signature|Timing|ContactDetail|Contributor|DataRequirement|Expression|ParameterDefinition|RelatedArtifact|TriggerDefinition|UsageContext|Dosage|Meta
        resources Account ActivityDefinition AdverseEvent AllergyIntolerance Appointment AppointmentResponse \
        AuditEvent Basic Binary BiologicallyDerivedProduct BodyStructure Bundle
        resources CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem ChargeItemDefinition Claim \
        ClaimResponse ClinicalImpression CodeSystem Communication CommunicationRequest
        resources CompartmentDefinition Composition ConceptMap Condition Consent Contract Coverage \
        CoverageEligibilityRequest CoverageEligibilityResponse DetectedIssue Device DeviceDefinition
        resources DeviceMetric DeviceRequest DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference \
        DomainResource EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest EnrollmentResponse
        resources EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit \
        FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse
        resources HealthcareService ImagingStudy Immunization ImmunizationEvaluation ImmunizationRecommendation \
        ImplementationGuide InsurancePlan Invoice Library Linkage List Location
        resources Measure MeasureReport Media Medication MedicationAdministration MedicationDispense \
        MedicationKnowledge MedicationRequest MedicationStatement MedicinalProduct MedicinalProductAuthorization \
        MedicinalProductContraindication
        resources MedicinalProductIndication MedicinalProductIngredient MedicinalProductInteraction \
        MedicinalProductManufactured MedicinalProductPackaged MedicinalProductPharmaceutical \
        MedicinalProductUndesirableEffect MessageDefinition MessageHeader MolecularSequence NamingSystem \
        NutritionOrder
        resources Observation ObservationDefinition OperationDefinition OperationOutcome Organization \
        OrganizationAffiliation Parameters Patient PaymentNotice PaymentReconciliation Person PlanDefinition
        resources Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse \
        RelatedPerson RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject
        resources Resource RiskAssessment RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot \
        Specimen SpecimenDefinition StructureDefinition StructureMap Subscription
        resources Substance SubstanceNucleicAcid SubstancePolymer SubstanceProtein SubstanceReferenceInformation \
        SubstanceSourceMaterial SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities \
        TestReport
        resources TestScript ValueSet VerificationResult VisionPrescription
        set address-type http://hl7.org/fhir/address-type postal physical both
        set address-use http://hl7.org/fhir/address-use home work temp old billing
        set administrative-gender http://hl7.org/fhir/administrative-gender male female other unknown
        set all-types http://hl7.org/fhir/data-types Address Age Annotation Attachment BackboneElement \
        CodeableConcept Coding ContactDetail ContactPoint Contributor Count DataRequirement Distance Dosage Duration \
        Element ElementDefinition Expression Extension HumanName Identifier MarketingStatus Meta Money MoneyQuantity \
        Narrative ParameterDefinition Period Population ProdCharacteristic ProductShelfLife Quantity Range Ratio \
        Reference RelatedArtifact SampledData Signature SimpleQuantity SubstanceAmount Timing TriggerDefinition \
        UsageContext base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid \
        positiveInt string time unsignedInt uri url uuid xhtml
        set all-types http://hl7.org/fhir/resource-types Account ActivityDefinition AdverseEvent AllergyIntolerance \
        Appointment AppointmentResponse AuditEvent Basic Binary BiologicallyDerivedProduct BodyStructure Bundle \
        CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem ChargeItemDefinition Claim ClaimResponse \
        ClinicalImpression CodeSystem Communication CommunicationRequest CompartmentDefinition Composition \
        ConceptMap Condition Consent Contract Coverage CoverageEligibilityRequest CoverageEligibilityResponse \
        DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest DeviceUseStatement DiagnosticReport \
        DocumentManifest DocumentReference DomainResource EffectEvidenceSynthesis Encounter Endpoint \
        EnrollmentRequest EnrollmentResponse EpisodeOfCare EventDefinition Evidence EvidenceVariable ExampleScenario \
        ExplanationOfBenefit FamilyMemberHistory Flag Goal GraphDefinition Group GuidanceResponse HealthcareService \
        ImagingStudy Immunization ImmunizationEvaluation ImmunizationRecommendation ImplementationGuide \
        InsurancePlan Invoice Library Linkage List Location Measure MeasureReport Media Medication \
        MedicationAdministration MedicationDispense MedicationKnowledge MedicationRequest MedicationStatement \
        MedicinalProduct MedicinalProductAuthorization MedicinalProductContraindication MedicinalProductIndication \
        MedicinalProductIngredient MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged \
        MedicinalProductPharmaceutical MedicinalProductUndesirableEffect MessageDefinition MessageHeader \
        MolecularSequence NamingSystem NutritionOrder Observation ObservationDefinition OperationDefinition \
        OperationOutcome Organization OrganizationAffiliation Parameters Patient PaymentNotice PaymentReconciliation \
        Person PlanDefinition Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse \
        RelatedPerson RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject \
        Resource RiskAssessment RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen \
        SpecimenDefinition StructureDefinition StructureMap Subscription Substance SubstanceNucleicAcid \
        SubstancePolymer SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial \
        SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport TestScript \
        ValueSet VerificationResult VisionPrescription
        set all-types http://hl7.org/fhir/abstract-types Type Any
        set allergy-intolerance-category http://hl7.org/fhir/allergy-intolerance-category food medication \
        environment biologic
        set allergy-intolerance-criticality http://hl7.org/fhir/allergy-intolerance-criticality low high \
        unable-to-assess
        set allergy-intolerance-type http://hl7.org/fhir/allergy-intolerance-type allergy intolerance
        set allergyintolerance-clinical http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical active \
        inactive resolved
        set allergyintolerance-verification http://terminology.hl7.org/CodeSystem/allergyintolerance-verification \
        unconfirmed confirmed refuted entered-in-error
        set appointmentstatus http://hl7.org/fhir/appointmentstatus proposed pending booked arrived fulfilled \
        cancelled noshow entered-in-error checked-in waitlist
        set binding-strength http://hl7.org/fhir/binding-strength required extensible preferred example
        set bundle-type http://hl7.org/fhir/bundle-type document message transaction transaction-response batch \
        batch-response history searchset collection
        set care-plan-activity-kind http://hl7.org/fhir/resource-types Appointment CommunicationRequest \
        DeviceRequest MedicationRequest NutritionOrder Task ServiceRequest VisionPrescription
        set care-plan-activity-status http://hl7.org/fhir/care-plan-activity-status not-started scheduled \
        in-progress on-hold completed cancelled stopped unknown entered-in-error
        set care-plan-intent http://hl7.org/fhir/request-intent proposal plan order option
        set care-team-status http://hl7.org/fhir/care-team-status proposed active suspended inactive \
        entered-in-error
        set claim-use http://hl7.org/fhir/claim-use claim preauthorization predetermination
        set clinicalimpression-status http://hl7.org/fhir/event-status in-progress completed entered-in-error
        set composition-attestation-mode http://hl7.org/fhir/composition-attestation-mode personal professional \
        legal official
        set composition-status http://hl7.org/fhir/composition-status preliminary final amended entered-in-error
        set condition-clinical http://terminology.hl7.org/CodeSystem/condition-clinical active recurrence relapse \
        inactive remission resolved
        set condition-ver-status http://terminology.hl7.org/CodeSystem/condition-ver-status unconfirmed provisional \
        differential confirmed refuted entered-in-error
        set consent-data-meaning http://hl7.org/fhir/consent-data-meaning instance related dependents authoredby
        set consent-provision-type http://hl7.org/fhir/consent-provision-type deny permit
        set consent-state-codes http://hl7.org/fhir/consent-state-codes draft proposed active rejected inactive \
        entered-in-error
        set constraint-severity http://hl7.org/fhir/constraint-severity error warning
        set contact-point-system http://hl7.org/fhir/contact-point-system phone fax email pager url sms other
        set contact-point-use http://hl7.org/fhir/contact-point-use home work temp old mobile
        set contributor-type http://hl7.org/fhir/contributor-type author editor reviewer endorser
        set currencies urn:iso:std:iso:4217 AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND \
        BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD \
        EGP ERN ETB EUR FJD FKP GBP GEL GGP GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS IMP INR IQD IRR ISK \
        JEP JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
        MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR \
        SBD SCR SDG SEK SGD SHP SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TVD TWD TZS UAH UGX USD \
        USN UYI UYU UZS VEF VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XDR XOF XPD XPF XPT XSU XTS XUA XXX YER ZAR \
        ZMW ZWL
        set days-of-week http://hl7.org/fhir/days-of-week mon tue wed thu fri sat sun
        set device-nametype http://hl7.org/fhir/device-nametype udi-label-name user-friendly-name \
        patient-reported-name manufacturer-name model-name other
        set device-status http://hl7.org/fhir/device-status active inactive entered-in-error unknown
        set diagnostic-report-status http://hl7.org/fhir/diagnostic-report-status registered partial preliminary \
        final amended corrected appended cancelled entered-in-error unknown
        set discriminator-type http://hl7.org/fhir/discriminator-type value exists pattern type profile
        set document-reference-status http://hl7.org/fhir/document-reference-status current superseded \
        entered-in-error
        set document-relationship-type http://hl7.org/fhir/document-relationship-type replaces transforms signs \
        appends
        set eligibilityrequest-purpose http://hl7.org/fhir/eligibilityrequest-purpose auth-requirements benefits \
        discovery validation
        set eligibilityresponse-purpose http://hl7.org/fhir/eligibilityresponse-purpose auth-requirements benefits \
        discovery validation
        set encounter-location-status http://hl7.org/fhir/encounter-location-status planned active reserved \
        completed
        set encounter-status http://hl7.org/fhir/encounter-status planned arrived triaged in-progress onleave \
        finished cancelled entered-in-error unknown
        set episode-of-care-status http://hl7.org/fhir/episode-of-care-status planned waitlist active onhold \
        finished cancelled entered-in-error
        set event-status http://hl7.org/fhir/event-status preparation in-progress not-done on-hold stopped completed \
        entered-in-error unknown
        set event-timing http://hl7.org/fhir/event-timing MORN MORN.early MORN.late NOON AFT AFT.early AFT.late EVE \
        EVE.early EVE.late NIGHT PHS
        set event-timing http://terminology.hl7.org/CodeSystem/v3-TimingEvent HS WAKE C CM CD CV AC ACM ACD ACV PC \
        PCM PCD PCV
        set fm-status http://hl7.org/fhir/fm-status active cancelled draft entered-in-error
        set goal-status http://hl7.org/fhir/goal-status proposed planned accepted active on-hold completed cancelled \
        entered-in-error rejected
        set group-type http://hl7.org/fhir/group-type person animal practitioner device medication substance
        set history-status http://hl7.org/fhir/history-status partial completed entered-in-error health-unknown
        set http-verb http://hl7.org/fhir/http-verb GET HEAD POST PUT DELETE PATCH
        set identifier-use http://hl7.org/fhir/identifier-use usual official temp secondary old
        set imagingstudy-status http://hl7.org/fhir/imagingstudy-status registered available cancelled \
        entered-in-error unknown
        set immunization-status http://hl7.org/fhir/event-status completed entered-in-error not-done
        set issue-severity http://hl7.org/fhir/issue-severity fatal error warning information
        set issue-type http://hl7.org/fhir/issue-type invalid structure required value invariant security login \
        unknown expired forbidden suppressed processing not-supported duplicate multiple-matches not-found deleted \
        too-long code-invalid extension too-costly business-rule conflict transient lock-error no-store exception \
        timeout incomplete throttled informational
        set item-type http://hl7.org/fhir/item-type group display question boolean decimal integer date dateTime \
        time string text url choice open-choice attachment reference quantity
        set link-type http://hl7.org/fhir/link-type replaced-by replaces refer seealso
        set list-mode http://hl7.org/fhir/list-mode working snapshot changes
        set location-mode http://hl7.org/fhir/location-mode instance kind
        set location-status http://hl7.org/fhir/location-status active suspended inactive
        set medication-admin-status http://terminology.hl7.org/CodeSystem/medication-admin-status in-progress \
        not-done on-hold completed entered-in-error stopped unknown
        set medication-statement-status http://hl7.org/fhir/CodeSystem/medication-statement-status active completed \
        entered-in-error intended stopped on-hold unknown not-taken
        set medication-status http://hl7.org/fhir/CodeSystem/medication-status active inactive entered-in-error
        set medicationdispense-status http://terminology.hl7.org/CodeSystem/medicationdispense-status preparation \
        in-progress cancelled on-hold completed entered-in-error stopped declined unknown
        set medicationrequest-intent http://hl7.org/fhir/CodeSystem/medicationrequest-intent proposal plan order \
        original-order reflex-order filler-order instance-order option
        set medicationrequest-status http://hl7.org/fhir/CodeSystem/medicationrequest-status active on-hold \
        cancelled completed entered-in-error stopped draft unknown
        set name-use http://hl7.org/fhir/name-use usual official temp nickname anonymous old maiden
        set narrative-status http://hl7.org/fhir/narrative-status generated extensions additional empty
        set note-type http://hl7.org/fhir/note-type display print printoper
        set observation-status http://hl7.org/fhir/observation-status registered preliminary final amended corrected \
        cancelled entered-in-error unknown
        set operation-parameter-use http://hl7.org/fhir/operation-parameter-use in out
        set participantrequired http://hl7.org/fhir/participantrequired required optional information-only
        set participationstatus http://hl7.org/fhir/participationstatus accepted declined tentative needs-action
        set property-representation http://hl7.org/fhir/property-representation xmlAttr xmlText typeAttr cdaText \
        xhtml
        set provenance-entity-role http://hl7.org/fhir/provenance-entity-role derivation revision quotation source \
        removal
        set publication-status http://hl7.org/fhir/publication-status draft active retired unknown
        set quantity-comparator http://hl7.org/fhir/quantity-comparator < <= >= >
        set questionnaire-answers-status http://hl7.org/fhir/questionnaire-answers-status in-progress completed \
        amended entered-in-error stopped
        set questionnaire-enable-behavior http://hl7.org/fhir/questionnaire-enable-behavior all any
        set questionnaire-enable-operator http://hl7.org/fhir/questionnaire-enable-operator exists = != > < >= <=
        set reaction-event-severity http://hl7.org/fhir/reaction-event-severity mild moderate severe
        set reference-version-rules http://hl7.org/fhir/reference-version-rules either independent specific
        set related-artifact-type http://hl7.org/fhir/related-artifact-type documentation justification citation \
        predecessor successor derived-from depends-on composed-of
        set remittance-outcome http://hl7.org/fhir/remittance-outcome queued complete error partial
        set request-intent http://hl7.org/fhir/request-intent proposal plan directive order original-order \
        reflex-order filler-order instance-order option
        set request-priority http://hl7.org/fhir/request-priority routine urgent asap stat
        set request-status http://hl7.org/fhir/request-status draft active on-hold revoked completed \
        entered-in-error unknown
        set resource-aggregation-mode http://hl7.org/fhir/resource-aggregation-mode contained referenced bundled
        set resource-slicing-rules http://hl7.org/fhir/resource-slicing-rules closed open openAtEnd
        set resource-types http://hl7.org/fhir/resource-types Account ActivityDefinition AdverseEvent \
        AllergyIntolerance Appointment AppointmentResponse AuditEvent Basic Binary BiologicallyDerivedProduct \
        BodyStructure Bundle CapabilityStatement CarePlan CareTeam CatalogEntry ChargeItem ChargeItemDefinition \
        Claim ClaimResponse ClinicalImpression CodeSystem Communication CommunicationRequest CompartmentDefinition \
        Composition ConceptMap Condition Consent Contract Coverage CoverageEligibilityRequest \
        CoverageEligibilityResponse DetectedIssue Device DeviceDefinition DeviceMetric DeviceRequest \
        DeviceUseStatement DiagnosticReport DocumentManifest DocumentReference DomainResource \
        EffectEvidenceSynthesis Encounter Endpoint EnrollmentRequest EnrollmentResponse EpisodeOfCare \
        EventDefinition Evidence EvidenceVariable ExampleScenario ExplanationOfBenefit FamilyMemberHistory Flag Goal \
        GraphDefinition Group GuidanceResponse HealthcareService ImagingStudy Immunization ImmunizationEvaluation \
        ImmunizationRecommendation ImplementationGuide InsurancePlan Invoice Library Linkage List Location Measure \
        MeasureReport Media Medication MedicationAdministration MedicationDispense MedicationKnowledge \
        MedicationRequest MedicationStatement MedicinalProduct MedicinalProductAuthorization \
        MedicinalProductContraindication MedicinalProductIndication MedicinalProductIngredient \
        MedicinalProductInteraction MedicinalProductManufactured MedicinalProductPackaged \
        MedicinalProductPharmaceutical MedicinalProductUndesirableEffect MessageDefinition MessageHeader \
        MolecularSequence NamingSystem NutritionOrder Observation ObservationDefinition OperationDefinition \
        OperationOutcome Organization OrganizationAffiliation Parameters Patient PaymentNotice PaymentReconciliation \
        Person PlanDefinition Practitioner PractitionerRole Procedure Provenance Questionnaire QuestionnaireResponse \
        RelatedPerson RequestGroup ResearchDefinition ResearchElementDefinition ResearchStudy ResearchSubject \
        Resource RiskAssessment RiskEvidenceSynthesis Schedule SearchParameter ServiceRequest Slot Specimen \
        SpecimenDefinition StructureDefinition StructureMap Subscription Substance SubstanceNucleicAcid \
        SubstancePolymer SubstanceProtein SubstanceReferenceInformation SubstanceSourceMaterial \
        SubstanceSpecification SupplyDelivery SupplyRequest Task TerminologyCapabilities TestReport TestScript \
        ValueSet VerificationResult VisionPrescription
        set search-entry-mode http://hl7.org/fhir/search-entry-mode match include outcome
        set sort-direction http://hl7.org/fhir/sort-direction ascending descending
        set specimen-status http://hl7.org/fhir/specimen-status available unavailable unsatisfactory \
        entered-in-error
        set subscription-channel-type http://hl7.org/fhir/subscription-channel-type rest-hook websocket email sms \
        message
        set subscription-status http://hl7.org/fhir/subscription-status requested active error off
        set task-intent http://hl7.org/fhir/task-intent unknown
        set task-intent http://hl7.org/fhir/request-intent proposal plan order original-order reflex-order \
        filler-order instance-order option
        set task-status http://hl7.org/fhir/task-status draft requested received accepted rejected ready cancelled \
        in-progress on-hold failed completed entered-in-error
        set trigger-type http://hl7.org/fhir/trigger-type named-event periodic data-changed data-added data-modified \
        data-removed data-accessed data-access-ended
        set udi-entry-type http://hl7.org/fhir/udi-entry-type barcode rfid manual card self-reported unknown
        set units-of-time http://unitsofmeasure.org s min h d wk mo a
        set v3-ConfidentialityClassification http://terminology.hl7.org/CodeSystem/v3-Confidentiality U L M N R V
        set vision-base-codes http://hl7.org/fhir/vision-base-codes up down in out
        set vision-eye-codes http://hl7.org/fhir/vision-eye-codes right left
        rule age-1 (code.exists() or value.empty()) and (system.empty() or system = %ucum) and (value.empty() or \
        value.hasValue().not() or value > 0)
        rule ait-1 verificationStatus.coding.where(system = \
        'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' and code = \
        'entered-in-error').exists() or clinicalStatus.exists()
        rule ait-2 verificationStatus.coding.where(system = \
        'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' and code = \
        'entered-in-error').empty() or clinicalStatus.empty()
        rule app-1 type.exists() or actor.exists()
        rule app-2 start.exists() = end.exists()
        rule app-3 (start.exists() and end.exists()) or (status in ('proposed' | 'cancelled' | 'waitlist'))
        rule app-4 Appointment.cancelationReason.exists() implies (Appointment.status='no-show' or \
        Appointment.status='cancelled')
        rule att-1 data.empty() or contentType.exists()
        rule bdl-1 total.empty() or (type = 'searchset') or (type = 'history')
        rule bdl-10 type = 'document' implies (timestamp.hasValue())
        rule bdl-11 type = 'document' implies entry.first().resource.is(Composition)
        rule bdl-12 type = 'message' implies entry.first().resource.is(MessageHeader)
        rule bdl-2 entry.search.empty() or (type = 'searchset')
        rule bdl-3 entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' or \
        %resource.type = 'history'))
        rule bdl-4 entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = \
        'transaction-response' or %resource.type = 'history'))
        rule bdl-5 resource.exists() or request.exists() or response.exists()
        rule bdl-7 (type = 'history') or \
        entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()
        rule bdl-8 fullUrl.contains('/_history/').not()
        rule bdl-9 type = 'document' implies (identifier.system.exists() and identifier.value.exists())
        rule ces-1 category.exists() xor productOrService.exists()
        rule cmp-1 text.exists() or entry.exists() or section.exists()
        rule cmp-2 emptyReason.empty() or entry.empty()
        rule cnt-3 (code.exists() or value.empty()) and (system.empty() or system = %ucum) and (code.empty() or code \
        = '1') and (value.empty() or value.hasValue().not() or value.toString().contains('.').not())
        rule con-1 summary.exists() or assessment.exists()
        rule con-2 code.exists() or detail.exists()
        rule con-4 abatement.empty() or \
        clinicalStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-clinical' and \
        (code='resolved' or code='remission' or code='inactive')).exists()
        rule con-5 \
        verificationStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-ver-status' and \
        code='entered-in-error').empty() or clinicalStatus.empty()
        rule cpl-3 detail.empty() or reference.empty()
        rule cpt-2 value.empty() or system.exists()
        rule ctm-1 onBehalfOf.exists() implies (member.resolve().iif(empty(), true, ofType(Practitioner).exists()))
        rule dis-1 (code.exists() or value.empty()) and (system.empty() or system = %ucum)
        rule drq-1 path.exists() xor searchParam.exists()
        rule drq-2 path.exists() xor searchParam.exists()
        rule drt-1 code.exists() implies ((system = %ucum) and value.exists())
        rule eld-1 discriminator.exists() or description.exists()
        rule eld-11 binding.empty() or type.code.empty() or type.select((code = 'code') or (code = 'Coding') or \
        (code='CodeableConcept') or (code = 'Quantity') or (code = 'string') or (code = 'uri')).exists()
        rule eld-12 valueSet.exists() implies (valueSet.startsWith('http:') or valueSet.startsWith('https') or \
        valueSet.startsWith('urn:'))
        rule eld-13 type.select(code).isDistinct()
        rule eld-14 constraint.select(key).isDistinct()
        rule eld-15 defaultValue.empty() or meaningWhenMissing.empty()
        rule eld-16 sliceName.empty() or sliceName.matches('^[a-zA-Z0-9\\\\/\\\\-_\\\\[\\\\]\\\\@]+$')
        rule eld-17 (code='Reference' or code = 'canonical') or targetProfile.empty()
        rule eld-18 (isModifier.exists() and isModifier) implies isModifierReason.exists()
        rule eld-19 \
        path.matches('[^\\\\s\\\\.,:;\\\\\\'"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\.[^\\\\s\\\\.,:;\\\\\\'"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\[x\\\\])?(\\\\:[^\\\\s\\\\.]+)?)*')
        rule eld-2 min.empty() or max.empty() or (max = '*') or iif(max != '*', min <= max.toInteger())
        rule eld-22 sliceIsConstraining.exists() implies sliceName.exists()
        rule eld-3 empty() or ($this = '*') or (toInteger() >= 0)
        rule eld-4 aggregation.empty() or (code = 'Reference') or (code = 'canonical')
        rule eld-5 contentReference.empty() or (type.empty() and defaultValue.empty() and fixed.empty() and \
        pattern.empty() and example.empty() and minValue.empty() and maxValue.empty() and maxLength.empty() and \
        binding.empty())
        rule eld-6 fixed.empty() or (type.count() <= 1)
        rule eld-7 pattern.empty() or (type.count() <= 1)
        rule eld-8 pattern.empty() or fixed.empty()
        rule exp-1 expression.exists() or reference.exists()
        rule fhs-1 age.empty() or born.empty()
        rule fhs-2 age.exists() or estimatedAge.empty()
        rule gol-1 (detail.exists() and measure.exists()) or detail.exists().not()
        rule grp-1 member.empty() or (actual = true)
        rule imm-1 documentType.exists() or reference.exists()
        rule inv-1 (part.exists() and value.empty() and resource.empty()) or (part.empty() and (value.exists() xor \
        resource.exists()))
        rule inv-1/2 lastModified.exists().not() or authoredOn.exists().not() or lastModified >= authoredOn
        rule mad-1 dose.exists() or rate.exists()
        rule mdd-1 whenHandedOver.empty() or whenPrepared.empty() or whenHandedOver >= whenPrepared
        rule obs-3 low.exists() or high.exists() or text.exists()
        rule obs-6 dataAbsentReason.empty() or value.empty()
        rule obs-7 value.empty() or component.code.where(coding.intersect(%resource.code.coding).exists()).empty()
        rule org-1 (identifier.count() + name.count()) > 0
        rule org-2 where(use = 'home').empty()
        rule org-3 where(use = 'home').empty()
        rule pat-1 name.exists() or telecom.exists() or address.exists() or organization.exists()
        rule per-1 start.hasValue().not() or end.hasValue().not() or (start <= end)
        rule ppc-1 policy.exists() or policyRule.exists()
        rule ppc-2 patient.exists() or scope.coding.where(system='something' and \
        code='patient-privacy').exists().not()
        rule ppc-3 patient.exists() or scope.coding.where(system='something' and code='research').exists().not()
        rule ppc-4 patient.exists() or scope.coding.where(system='something' and code='adr').exists().not()
        rule ppc-5 patient.exists() or scope.coding.where(system='something' and code='treatment').exists().not()
        rule prr-1 orderDetail.empty() or code.exists()
        rule qrs-1 (answer.exists() and item.exists()).not()
        rule qty-3 code.empty() or system.exists()
        rule que-1 (type='group' implies item.empty().not()) and (type.trace('type')='display' implies \
        item.trace('item').empty())
        rule que-10 (type in ('boolean' | 'decimal' | 'integer' | 'string' | 'text' | 'url' | 'open-choice')) or \
        maxLength.empty()
        rule que-11 answerOption.empty() or initial.empty()
        rule que-12 enableWhen.count() > 2 implies enableBehavior.exists()
        rule que-13 repeats=true or initial.count() <= 1
        rule que-2 descendants().linkId.isDistinct()
        rule que-3 type!='display' or code.empty()
        rule que-4 answerOption.empty() or answerValueSet.empty()
        rule que-5 (type ='choice' or type = 'open-choice' or type = 'decimal' or type = 'integer' or type = 'date' \
        or type = 'dateTime' or type = 'time' or type = 'string' or type = 'quantity') or (answerValueSet.empty() \
        and answerOption.empty())
        rule que-6 type!='display' or (required.empty() and repeats.empty())
        rule que-7 operator = 'exists' implies (answer is Boolean)
        rule que-8 (type!='group' and type!='display') or initial.empty()
        rule que-9 type!='display' or readOnly.empty()
        rule ras-1 (low.empty() or ((low.code = '%') and (low.system = %ucum))) and (high.empty() or ((high.code = \
        '%') and (high.system = %ucum)))
        rule ras-2 probability is decimal implies (probability as decimal) <= 100
        rule rat-1 (numerator.empty() xor denominator.exists()) and (numerator.exists() or extension.exists())
        rule rng-2 low.empty() or high.empty() or (low <= high)
        rule sqty-1 comparator.empty()
        rule tim-1 duration.empty() or durationUnit.exists()
        rule tim-10 timeOfDay.empty() or when.empty()
        rule tim-2 period.empty() or periodUnit.exists()
        rule tim-4 duration.exists() implies duration >= 0
        rule tim-5 period.exists() implies period >= 0
        rule tim-6 periodMax.empty() or period.exists()
        rule tim-7 durationMax.empty() or duration.exists()
        rule tim-8 countMax.empty() or count.exists()
        rule tim-9 offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))
        rule trd-1 data.empty() or timing.empty()
        rule trd-2 condition.exists() implies data.exists()
        rule trd-3 (type = 'named-event' implies name.exists()) and (type = 'periodic' implies timing.exists()) and \
        (type.startsWith('data-') implies data.exists())
        type Address Element
          use 0..1 code @address-use
          type 0..1 code @address-type
          text 0..1 string
          line 0..* string
          city 0..1 string
          district 0..1 string
          state 0..1 string
          postalCode 0..1 string
          country 0..1 string
          period 0..1 Period
        type Age Quantity !age-1
        type AllergyIntolerance DomainResource !ait-1 !ait-2
          identifier 0..* Identifier
          clinicalStatus 0..1 CodeableConcept @allergyintolerance-clinical
          verificationStatus 0..1 CodeableConcept @allergyintolerance-verification
          type 0..1 code @allergy-intolerance-type
          category 0..* code @allergy-intolerance-category
          criticality 0..1 code @allergy-intolerance-criticality
          code 0..1 CodeableConcept
          patient 1..1 Reference(Patient)
          encounter 0..1 Reference(Encounter)
          onset[x] 0..1 dateTime|Age|Period|Range|string
          recordedDate 0..1 dateTime
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          asserter 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          lastOccurrence 0..1 dateTime
          note 0..* Annotation
          reaction 0..* -
            substance 0..1 CodeableConcept
            manifestation 1..* CodeableConcept
            description 0..1 string
            onset 0..1 dateTime
            severity 0..1 code @reaction-event-severity
            exposureRoute 0..1 CodeableConcept
            note 0..* Annotation
        type Annotation Element
          author[x] 0..1 Reference(Organization,Patient,Practitioner,RelatedPerson)|string
          time 0..1 dateTime
          text 1..1 markdown
        type Appointment DomainResource !app-2 !app-3 !app-4
          identifier 0..* Identifier
          status 1..1 code @appointmentstatus
          cancelationReason 0..1 CodeableConcept
          serviceCategory 0..* CodeableConcept
          serviceType 0..* CodeableConcept
          specialty 0..* CodeableConcept
          appointmentType 0..1 CodeableConcept
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,ImmunizationRecommendation,Observation,Procedure)
          priority 0..1 unsignedInt
          description 0..1 string
          supportingInformation 0..* Reference
          start 0..1 instant
          end 0..1 instant
          minutesDuration 0..1 positiveInt
          slot 0..* Reference(Slot)
          created 0..1 dateTime
          comment 0..1 string
          patientInstruction 0..1 string
          basedOn 0..* Reference(ServiceRequest)
          participant 1..* - !app-1
            type 0..* CodeableConcept
            actor 0..1 Reference(Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson)
            required 0..1 code @participantrequired
            status 1..1 code @participationstatus
            period 0..1 Period
          requestedPeriod 0..* Period
        type Attachment Element !att-1
          contentType 0..1 code ?form-mime
          language 0..1 code
          data 0..1 base64Binary
          url 0..1 url
          size 0..1 unsignedInt
          hash 0..1 base64Binary
          title 0..1 string
          creation 0..1 dateTime
        type BackboneElement Element
          modifierExtension 0..* Extension
        type Binary Resource
          contentType 1..1 code ?form-mime
          securityContext 0..1 Reference
          data 0..1 base64Binary
        type BodyStructure DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          morphology 0..1 CodeableConcept
          location 0..1 CodeableConcept
          locationQualifier 0..* CodeableConcept
          description 0..1 string
          image 0..* Attachment
          patient 1..1 Reference(Patient)
        type Bundle Resource !bdl-1 !bdl-2 !bdl-3 !bdl-4 !bdl-7 !bdl-9 !bdl-10 !bdl-11 !bdl-12
          identifier 0..1 Identifier
          type 1..1 code @bundle-type
          timestamp 0..1 instant
          total 0..1 unsignedInt
          link 0..* -
            relation 1..1 string
            url 1..1 uri
          entry 0..* - !bdl-5 !bdl-8
            link 0..* #Bundle.link
            fullUrl 0..1 uri
            resource 0..1 Resource
            search 0..1 -
              mode 0..1 code @search-entry-mode
              score 0..1 decimal
            request 0..1 -
              method 1..1 code @http-verb
              url 1..1 uri
              ifNoneMatch 0..1 string
              ifModifiedSince 0..1 instant
              ifMatch 0..1 string
              ifNoneExist 0..1 string
            response 0..1 -
              status 1..1 string
              location 0..1 uri
              etag 0..1 string
              lastModified 0..1 instant
              outcome 0..1 Resource
          signature 0..1 Signature
        """
}
