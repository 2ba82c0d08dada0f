// Made by Tools/fhir_types.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension TypeTable {
    /// Resources, second part.
    static let resourcesToM = """
        DiagnosticReport<DomainResource identifier*Identifier basedOn*Reference status:code category*CodeableConcept \
        code:CodeableConcept subject:Reference encounter:Reference effective?dateTime,Period issued:instant \
        performer*Reference resultsInterpreter*Reference specimen*Reference result*Reference imagingStudy*Reference \
        media*DiagnosticReport.media conclusion:string conclusionCode*CodeableConcept presentedForm*Attachment
        DiagnosticReport.media<BackboneElement comment:string link:Reference
        DocumentManifest<DomainResource~
        DocumentReference<DomainResource masterIdentifier:Identifier identifier*Identifier status:code \
        docStatus:code type:CodeableConcept category*CodeableConcept subject:Reference date:instant author*Reference \
        authenticator:Reference custodian:Reference relatesTo*DocumentReference.relatesTo description:string \
        securityLabel*CodeableConcept content*DocumentReference.content context:DocumentReference.context
        DocumentReference.relatesTo<BackboneElement code:code target:Reference
        DocumentReference.content<BackboneElement attachment:Attachment format:Coding
        DocumentReference.context<BackboneElement encounter*Reference event*CodeableConcept period:Period \
        facilityType:CodeableConcept practiceSetting:CodeableConcept sourcePatientInfo:Reference related*Reference
        DomainResource<Resource text:Narrative contained*Resource extension*Extension modifierExtension*Extension
        EffectEvidenceSynthesis<DomainResource~
        Encounter<DomainResource identifier*Identifier status:code statusHistory*Encounter.statusHistory \
        class:Coding classHistory*Encounter.classHistory type*CodeableConcept serviceType:CodeableConcept \
        priority:CodeableConcept subject:Reference episodeOfCare*Reference basedOn*Reference \
        participant*Encounter.participant appointment*Reference period:Period length:Duration \
        reasonCode*CodeableConcept reasonReference*Reference diagnosis*Encounter.diagnosis account*Reference \
        hospitalization:Encounter.hospitalization location*Encounter.location serviceProvider:Reference \
        partOf:Reference
        Encounter.statusHistory<BackboneElement status:code period:Period
        Encounter.classHistory<BackboneElement class:Coding period:Period
        Encounter.participant<BackboneElement type*CodeableConcept period:Period individual:Reference
        Encounter.diagnosis<BackboneElement condition:Reference use:CodeableConcept rank:positiveInt
        Encounter.hospitalization<BackboneElement preAdmissionIdentifier:Identifier origin:Reference \
        admitSource:CodeableConcept reAdmission:CodeableConcept dietPreference*CodeableConcept \
        specialCourtesy*CodeableConcept specialArrangement*CodeableConcept destination:Reference \
        dischargeDisposition:CodeableConcept
        Encounter.location<BackboneElement location:Reference status:code physicalType:CodeableConcept period:Period
        Endpoint<DomainResource~
        EnrollmentRequest<DomainResource~
        EnrollmentResponse<DomainResource~
        EpisodeOfCare<DomainResource identifier*Identifier status:code statusHistory*EpisodeOfCare.statusHistory \
        type*CodeableConcept diagnosis*EpisodeOfCare.diagnosis patient:Reference managingOrganization:Reference \
        period:Period referralRequest*Reference careManager:Reference team*Reference account*Reference
        EpisodeOfCare.statusHistory<BackboneElement status:code period:Period
        EpisodeOfCare.diagnosis<BackboneElement condition:Reference role:CodeableConcept rank:positiveInt
        EventDefinition<DomainResource~
        Evidence<DomainResource~
        EvidenceVariable<DomainResource~
        ExampleScenario<DomainResource~
        ExplanationOfBenefit<DomainResource identifier*Identifier status:code type:CodeableConcept \
        subType:CodeableConcept use:code patient:Reference billablePeriod:Period created:dateTime enterer:Reference \
        insurer:Reference provider:Reference priority:CodeableConcept fundsReserveRequested:CodeableConcept \
        fundsReserve:CodeableConcept related*ExplanationOfBenefit.related prescription:Reference \
        originalPrescription:Reference payee:ExplanationOfBenefit.payee referral:Reference facility:Reference \
        claim:Reference claimResponse:Reference outcome:code disposition:string preAuthRef*string \
        preAuthRefPeriod*Period careTeam*ExplanationOfBenefit.careTeam \
        supportingInfo*ExplanationOfBenefit.supportingInfo diagnosis*ExplanationOfBenefit.diagnosis \
        procedure*ExplanationOfBenefit.procedure precedence:positiveInt insurance*ExplanationOfBenefit.insurance \
        accident:ExplanationOfBenefit.accident item*ExplanationOfBenefit.item addItem*ExplanationOfBenefit.addItem \
        adjudication*ExplanationOfBenefit.item.adjudication total*ExplanationOfBenefit.total \
        payment:ExplanationOfBenefit.payment formCode:CodeableConcept form:Attachment \
        processNote*ExplanationOfBenefit.processNote benefitPeriod:Period \
        benefitBalance*ExplanationOfBenefit.benefitBalance
        ExplanationOfBenefit.related<BackboneElement claim:Reference relationship:CodeableConcept \
        reference:Identifier
        ExplanationOfBenefit.payee<BackboneElement type:CodeableConcept party:Reference
        ExplanationOfBenefit.careTeam<BackboneElement sequence:positiveInt provider:Reference responsible:boolean \
        role:CodeableConcept qualification:CodeableConcept
        ExplanationOfBenefit.supportingInfo<BackboneElement sequence:positiveInt category:CodeableConcept \
        code:CodeableConcept timing?date,Period value?boolean,string,Quantity,Attachment,Reference reason:Coding
        ExplanationOfBenefit.diagnosis<BackboneElement sequence:positiveInt diagnosis?CodeableConcept,Reference \
        type*CodeableConcept onAdmission:CodeableConcept packageCode:CodeableConcept
        ExplanationOfBenefit.procedure<BackboneElement sequence:positiveInt type*CodeableConcept date:dateTime \
        procedure?CodeableConcept,Reference udi*Reference
        ExplanationOfBenefit.insurance<BackboneElement focal:boolean coverage:Reference preAuthRef*string
        ExplanationOfBenefit.accident<BackboneElement date:date type:CodeableConcept location?Address,Reference
        ExplanationOfBenefit.item<BackboneElement sequence:positiveInt careTeamSequence*positiveInt \
        diagnosisSequence*positiveInt procedureSequence*positiveInt informationSequence*positiveInt \
        revenue:CodeableConcept category:CodeableConcept productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept serviced?date,Period location?CodeableConcept,Address,Reference \
        quantity:Quantity unitPrice:Money factor:decimal net:Money udi*Reference bodySite:CodeableConcept \
        subSite*CodeableConcept encounter*Reference noteNumber*positiveInt \
        adjudication*ExplanationOfBenefit.item.adjudication detail*ExplanationOfBenefit.item.detail
        ExplanationOfBenefit.item.adjudication<BackboneElement category:CodeableConcept reason:CodeableConcept \
        amount:Money value:decimal
        ExplanationOfBenefit.item.detail<BackboneElement sequence:positiveInt revenue:CodeableConcept \
        category:CodeableConcept productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept quantity:Quantity unitPrice:Money factor:decimal net:Money udi*Reference \
        noteNumber*positiveInt adjudication*ExplanationOfBenefit.item.adjudication \
        subDetail*ExplanationOfBenefit.item.detail.subDetail
        ExplanationOfBenefit.item.detail.subDetail<BackboneElement sequence:positiveInt revenue:CodeableConcept \
        category:CodeableConcept productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept quantity:Quantity unitPrice:Money factor:decimal net:Money udi*Reference \
        noteNumber*positiveInt adjudication*ExplanationOfBenefit.item.adjudication
        ExplanationOfBenefit.addItem<BackboneElement itemSequence*positiveInt detailSequence*positiveInt \
        subDetailSequence*positiveInt provider*Reference productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept serviced?date,Period location?CodeableConcept,Address,Reference \
        quantity:Quantity unitPrice:Money factor:decimal net:Money bodySite:CodeableConcept subSite*CodeableConcept \
        noteNumber*positiveInt adjudication*ExplanationOfBenefit.item.adjudication \
        detail*ExplanationOfBenefit.addItem.detail
        ExplanationOfBenefit.addItem.detail<BackboneElement productOrService:CodeableConcept \
        modifier*CodeableConcept quantity:Quantity unitPrice:Money factor:decimal net:Money noteNumber*positiveInt \
        adjudication*ExplanationOfBenefit.item.adjudication subDetail*ExplanationOfBenefit.addItem.detail.subDetail
        ExplanationOfBenefit.addItem.detail.subDetail<BackboneElement productOrService:CodeableConcept \
        modifier*CodeableConcept quantity:Quantity unitPrice:Money factor:decimal net:Money noteNumber*positiveInt \
        adjudication*ExplanationOfBenefit.item.adjudication
        ExplanationOfBenefit.total<BackboneElement category:CodeableConcept amount:Money
        ExplanationOfBenefit.payment<BackboneElement type:CodeableConcept adjustment:Money \
        adjustmentReason:CodeableConcept date:date amount:Money identifier:Identifier
        ExplanationOfBenefit.processNote<BackboneElement number:positiveInt type:code text:string \
        language:CodeableConcept
        ExplanationOfBenefit.benefitBalance<BackboneElement category:CodeableConcept excluded:boolean name:string \
        description:string network:CodeableConcept unit:CodeableConcept term:CodeableConcept \
        financial*ExplanationOfBenefit.benefitBalance.financial
        ExplanationOfBenefit.benefitBalance.financial<BackboneElement type:CodeableConcept \
        allowed?unsignedInt,string,Money used?unsignedInt,Money
        FamilyMemberHistory<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        status:code dataAbsentReason:CodeableConcept patient:Reference date:dateTime name:string \
        relationship:CodeableConcept sex:CodeableConcept born?Period,date,string age?Age,Range,string \
        estimatedAge:boolean deceased?boolean,Age,Range,date,string reasonCode*CodeableConcept \
        reasonReference*Reference note*Annotation condition*FamilyMemberHistory.condition
        FamilyMemberHistory.condition<BackboneElement code:CodeableConcept outcome:CodeableConcept \
        contributedToDeath:boolean onset?Age,Range,Period,string note*Annotation
        Flag<DomainResource~
        Goal<DomainResource identifier*Identifier lifecycleStatus:code achievementStatus:CodeableConcept \
        category*CodeableConcept priority:CodeableConcept description:CodeableConcept subject:Reference \
        start?date,CodeableConcept target*Goal.target statusDate:date statusReason:string expressedBy:Reference \
        addresses*Reference note*Annotation outcomeCode*CodeableConcept outcomeReference*Reference
        Goal.target<BackboneElement measure:CodeableConcept \
        detail?Quantity,Range,CodeableConcept,string,boolean,integer,Ratio due?date,Duration
        GraphDefinition<DomainResource~
        Group<DomainResource identifier*Identifier active:boolean type:code actual:boolean code:CodeableConcept \
        name:string quantity:unsignedInt managingEntity:Reference characteristic*Group.characteristic \
        member*Group.member
        Group.characteristic<BackboneElement code:CodeableConcept \
        value?CodeableConcept,boolean,Quantity,Range,Reference exclude:boolean period:Period
        Group.member<BackboneElement entity:Reference period:Period inactive:boolean
        GuidanceResponse<DomainResource~
        HealthcareService<DomainResource identifier*Identifier active:boolean providedBy:Reference \
        category*CodeableConcept type*CodeableConcept specialty*CodeableConcept location*Reference name:string \
        comment:string extraDetails:markdown photo:Attachment telecom*ContactPoint coverageArea*Reference \
        serviceProvisionCode*CodeableConcept eligibility*HealthcareService.eligibility program*CodeableConcept \
        characteristic*CodeableConcept communication*CodeableConcept referralMethod*CodeableConcept \
        appointmentRequired:boolean availableTime*HealthcareService.availableTime \
        notAvailable*HealthcareService.notAvailable availabilityExceptions:string endpoint*Reference
        HealthcareService.eligibility<BackboneElement code:CodeableConcept comment:markdown
        HealthcareService.availableTime<BackboneElement daysOfWeek*code allDay:boolean availableStartTime:time \
        availableEndTime:time
        HealthcareService.notAvailable<BackboneElement description:string during:Period
        ImagingStudy<DomainResource identifier*Identifier status:code modality*Coding subject:Reference \
        encounter:Reference started:dateTime basedOn*Reference referrer:Reference interpreter*Reference \
        endpoint*Reference numberOfSeries:unsignedInt numberOfInstances:unsignedInt procedureReference:Reference \
        procedureCode*CodeableConcept location:Reference reasonCode*CodeableConcept reasonReference*Reference \
        note*Annotation description:string series*ImagingStudy.series
        ImagingStudy.series<BackboneElement uid:id number:unsignedInt modality:Coding description:string \
        numberOfInstances:unsignedInt endpoint*Reference bodySite:Coding laterality:Coding specimen*Reference \
        started:dateTime performer*ImagingStudy.series.performer instance*ImagingStudy.series.instance
        ImagingStudy.series.performer<BackboneElement function:CodeableConcept actor:Reference
        ImagingStudy.series.instance<BackboneElement uid:id sopClass:Coding number:unsignedInt title:string
        Immunization<DomainResource identifier*Identifier status:code statusReason:CodeableConcept \
        vaccineCode:CodeableConcept patient:Reference encounter:Reference occurrence?dateTime,string \
        recorded:dateTime primarySource:boolean reportOrigin:CodeableConcept location:Reference \
        manufacturer:Reference lotNumber:string expirationDate:date site:CodeableConcept route:CodeableConcept \
        doseQuantity:Quantity performer*Immunization.performer note*Annotation reasonCode*CodeableConcept \
        reasonReference*Reference isSubpotent:boolean subpotentReason*CodeableConcept \
        education*Immunization.education programEligibility*CodeableConcept fundingSource:CodeableConcept \
        reaction*Immunization.reaction protocolApplied*Immunization.protocolApplied
        Immunization.performer<BackboneElement function:CodeableConcept actor:Reference
        Immunization.education<BackboneElement documentType:string reference:uri publicationDate:dateTime \
        presentationDate:dateTime
        Immunization.reaction<BackboneElement date:dateTime detail:Reference reported:boolean
        Immunization.protocolApplied<BackboneElement series:string authority:Reference targetDisease*CodeableConcept \
        doseNumber?positiveInt,string seriesDoses?positiveInt,string
        ImmunizationEvaluation<DomainResource~
        ImmunizationRecommendation<DomainResource~
        ImplementationGuide<DomainResource~
        InsurancePlan<DomainResource identifier*Identifier status:code type*CodeableConcept name:string alias*string \
        period:Period ownedBy:Reference administeredBy:Reference coverageArea*Reference \
        contact*InsurancePlan.contact endpoint*Reference network*Reference coverage*InsurancePlan.coverage \
        plan*InsurancePlan.plan
        InsurancePlan.contact<BackboneElement purpose:CodeableConcept name:HumanName telecom*ContactPoint \
        address:Address
        InsurancePlan.coverage<BackboneElement type:CodeableConcept network*Reference \
        benefit*InsurancePlan.coverage.benefit
        InsurancePlan.coverage.benefit<BackboneElement type:CodeableConcept requirement:string \
        limit*InsurancePlan.coverage.benefit.limit
        InsurancePlan.coverage.benefit.limit<BackboneElement value:Quantity code:CodeableConcept
        InsurancePlan.plan<BackboneElement identifier*Identifier type:CodeableConcept coverageArea*Reference \
        network*Reference generalCost*InsurancePlan.plan.generalCost specificCost*InsurancePlan.plan.specificCost
        InsurancePlan.plan.generalCost<BackboneElement type:CodeableConcept groupSize:positiveInt cost:Money \
        comment:string
        InsurancePlan.plan.specificCost<BackboneElement category:CodeableConcept \
        benefit*InsurancePlan.plan.specificCost.benefit
        InsurancePlan.plan.specificCost.benefit<BackboneElement type:CodeableConcept \
        cost*InsurancePlan.plan.specificCost.benefit.cost
        InsurancePlan.plan.specificCost.benefit.cost<BackboneElement type:CodeableConcept \
        applicability:CodeableConcept qualifiers*CodeableConcept value:Quantity
        Invoice<DomainResource~
        Library<DomainResource url:uri identifier*Identifier version:string name:string title:string subtitle:string \
        status:code experimental:boolean type:CodeableConcept subject?CodeableConcept,Reference date:dateTime \
        publisher:string contact*ContactDetail description:markdown useContext*UsageContext \
        jurisdiction*CodeableConcept purpose:markdown usage:string copyright:markdown approvalDate:date \
        lastReviewDate:date effectivePeriod:Period topic*CodeableConcept author*ContactDetail editor*ContactDetail \
        reviewer*ContactDetail endorser*ContactDetail relatedArtifact*RelatedArtifact parameter*ParameterDefinition \
        dataRequirement*DataRequirement content*Attachment
        Linkage<DomainResource~
        List<DomainResource~
        Location<DomainResource identifier*Identifier status:code operationalStatus:Coding name:string alias*string \
        description:string mode:code type*CodeableConcept telecom*ContactPoint address:Address \
        physicalType:CodeableConcept position:Location.position managingOrganization:Reference partOf:Reference \
        hoursOfOperation*Location.hoursOfOperation availabilityExceptions:string endpoint*Reference
        Location.position<BackboneElement longitude:decimal latitude:decimal altitude:decimal
        Location.hoursOfOperation<BackboneElement daysOfWeek*code allDay:boolean openingTime:time closingTime:time
        Measure<DomainResource~
        MeasureReport<DomainResource~
        Media<DomainResource identifier*Identifier basedOn*Reference partOf*Reference status:code \
        type:CodeableConcept modality:CodeableConcept view:CodeableConcept subject:Reference encounter:Reference \
        created?dateTime,Period issued:instant operator:Reference reasonCode*CodeableConcept \
        bodySite:CodeableConcept deviceName:string device:Reference height:positiveInt width:positiveInt \
        frames:positiveInt duration:decimal content:Attachment note*Annotation
        """
}
