// Made by Tools/fhir_types.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension TypeTable {
    /// Resources, third part.
    static let resourcesToZ = """
        Medication<DomainResource identifier*Identifier code:CodeableConcept status:code manufacturer:Reference \
        form:CodeableConcept amount:Ratio ingredient*Medication.ingredient batch:Medication.batch
        Medication.ingredient<BackboneElement item?CodeableConcept,Reference isActive:boolean strength:Ratio
        Medication.batch<BackboneElement lotNumber:string expirationDate:dateTime
        MedicationAdministration<DomainResource identifier*Identifier instantiates*uri partOf*Reference status:code \
        statusReason*CodeableConcept category:CodeableConcept medication?CodeableConcept,Reference subject:Reference \
        context:Reference supportingInformation*Reference effective?dateTime,Period \
        performer*MedicationAdministration.performer reasonCode*CodeableConcept reasonReference*Reference \
        request:Reference device*Reference note*Annotation dosage:MedicationAdministration.dosage \
        eventHistory*Reference
        MedicationAdministration.performer<BackboneElement function:CodeableConcept actor:Reference
        MedicationAdministration.dosage<BackboneElement text:string site:CodeableConcept route:CodeableConcept \
        method:CodeableConcept dose:Quantity rate?Ratio,Quantity
        MedicationDispense<DomainResource identifier*Identifier partOf*Reference status:code \
        statusReason?CodeableConcept,Reference category:CodeableConcept medication?CodeableConcept,Reference \
        subject:Reference context:Reference supportingInformation*Reference performer*MedicationDispense.performer \
        location:Reference authorizingPrescription*Reference type:CodeableConcept quantity:Quantity \
        daysSupply:Quantity whenPrepared:dateTime whenHandedOver:dateTime destination:Reference receiver*Reference \
        note*Annotation dosageInstruction*Dosage substitution:MedicationDispense.substitution \
        detectedIssue*Reference eventHistory*Reference
        MedicationDispense.performer<BackboneElement function:CodeableConcept actor:Reference
        MedicationDispense.substitution<BackboneElement wasSubstituted:boolean type:CodeableConcept \
        reason*CodeableConcept responsibleParty*Reference
        MedicationKnowledge<DomainResource~
        MedicationRequest<DomainResource identifier*Identifier status:code statusReason:CodeableConcept intent:code \
        category*CodeableConcept priority:code doNotPerform:boolean reported?boolean,Reference \
        medication?CodeableConcept,Reference subject:Reference encounter:Reference supportingInformation*Reference \
        authoredOn:dateTime requester:Reference performer:Reference performerType:CodeableConcept recorder:Reference \
        reasonCode*CodeableConcept reasonReference*Reference instantiatesCanonical*canonical instantiatesUri*uri \
        basedOn*Reference groupIdentifier:Identifier courseOfTherapyType:CodeableConcept insurance*Reference \
        note*Annotation dosageInstruction*Dosage dispenseRequest:MedicationRequest.dispenseRequest \
        substitution:MedicationRequest.substitution priorPrescription:Reference detectedIssue*Reference \
        eventHistory*Reference
        MedicationRequest.dispenseRequest<BackboneElement initialFill:MedicationRequest.dispenseRequest.initialFill \
        dispenseInterval:Duration validityPeriod:Period numberOfRepeatsAllowed:unsignedInt quantity:Quantity \
        expectedSupplyDuration:Duration performer:Reference
        MedicationRequest.dispenseRequest.initialFill<BackboneElement quantity:Quantity duration:Duration
        MedicationRequest.substitution<BackboneElement allowed?boolean,CodeableConcept reason:CodeableConcept
        MedicationStatement<DomainResource identifier*Identifier basedOn*Reference partOf*Reference status:code \
        statusReason*CodeableConcept category:CodeableConcept medication?CodeableConcept,Reference subject:Reference \
        context:Reference effective?dateTime,Period dateAsserted:dateTime informationSource:Reference \
        derivedFrom*Reference reasonCode*CodeableConcept reasonReference*Reference note*Annotation dosage*Dosage
        MedicinalProduct<DomainResource~
        MedicinalProductAuthorization<DomainResource~
        MedicinalProductContraindication<DomainResource~
        MedicinalProductIndication<DomainResource~
        MedicinalProductIngredient<DomainResource~
        MedicinalProductInteraction<DomainResource~
        MedicinalProductManufactured<DomainResource~
        MedicinalProductPackaged<DomainResource~
        MedicinalProductPharmaceutical<DomainResource~
        MedicinalProductUndesirableEffect<DomainResource~
        MessageDefinition<DomainResource~
        MessageHeader<DomainResource~
        MolecularSequence<DomainResource~
        NamingSystem<DomainResource~
        NutritionOrder<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        instantiates*uri status:code intent:code patient:Reference encounter:Reference dateTime:dateTime \
        orderer:Reference allergyIntolerance*Reference foodPreferenceModifier*CodeableConcept \
        excludeFoodModifier*CodeableConcept oralDiet:NutritionOrder.oralDiet supplement*NutritionOrder.supplement \
        enteralFormula:NutritionOrder.enteralFormula note*Annotation
        NutritionOrder.oralDiet<BackboneElement type*CodeableConcept schedule*Timing \
        nutrient*NutritionOrder.oralDiet.nutrient texture*NutritionOrder.oralDiet.texture \
        fluidConsistencyType*CodeableConcept instruction:string
        NutritionOrder.oralDiet.nutrient<BackboneElement modifier:CodeableConcept amount:Quantity
        NutritionOrder.oralDiet.texture<BackboneElement modifier:CodeableConcept foodType:CodeableConcept
        NutritionOrder.supplement<BackboneElement type:CodeableConcept productName:string schedule*Timing \
        quantity:Quantity instruction:string
        NutritionOrder.enteralFormula<BackboneElement baseFormulaType:CodeableConcept baseFormulaProductName:string \
        additiveType:CodeableConcept additiveProductName:string caloricDensity:Quantity \
        routeofAdministration:CodeableConcept administration*NutritionOrder.enteralFormula.administration \
        maxVolumeToDeliver:Quantity administrationInstruction:string
        NutritionOrder.enteralFormula.administration<BackboneElement schedule:Timing quantity:Quantity \
        rate?Quantity,Ratio
        Observation<DomainResource identifier*Identifier basedOn*Reference partOf*Reference status:code \
        category*CodeableConcept code:CodeableConcept subject:Reference focus*Reference encounter:Reference \
        effective?dateTime,Period,Timing,instant issued:instant performer*Reference \
        value?Quantity,CodeableConcept,string,boolean,integer,Range,Ratio,SampledData,time,dateTime,Period \
        dataAbsentReason:CodeableConcept interpretation*CodeableConcept note*Annotation bodySite:CodeableConcept \
        method:CodeableConcept specimen:Reference device:Reference referenceRange*Observation.referenceRange \
        hasMember*Reference derivedFrom*Reference component*Observation.component
        Observation.referenceRange<BackboneElement low:Quantity high:Quantity type:CodeableConcept \
        appliesTo*CodeableConcept age:Range text:string
        Observation.component<BackboneElement code:CodeableConcept \
        value?Quantity,CodeableConcept,string,boolean,integer,Range,Ratio,SampledData,time,dateTime,Period \
        dataAbsentReason:CodeableConcept interpretation*CodeableConcept referenceRange*Observation.referenceRange
        ObservationDefinition<DomainResource~
        OperationDefinition<DomainResource~
        OperationOutcome<DomainResource issue*OperationOutcome.issue
        OperationOutcome.issue<BackboneElement severity:code code:code details:CodeableConcept diagnostics:string \
        location*string expression*string
        Organization<DomainResource identifier*Identifier active:boolean type*CodeableConcept name:string \
        alias*string telecom*ContactPoint address*Address partOf:Reference contact*Organization.contact \
        endpoint*Reference
        Organization.contact<BackboneElement purpose:CodeableConcept name:HumanName telecom*ContactPoint \
        address:Address
        OrganizationAffiliation<DomainResource~
        Parameters<Resource parameter*Parameters.parameter
        Parameters.parameter<BackboneElement name:string value?* resource:Resource part*Parameters.parameter
        Patient<DomainResource identifier*Identifier active:boolean name*HumanName telecom*ContactPoint gender:code \
        birthDate:date deceased?boolean,dateTime address*Address maritalStatus:CodeableConcept \
        multipleBirth?boolean,integer photo*Attachment contact*Patient.contact communication*Patient.communication \
        generalPractitioner*Reference managingOrganization:Reference link*Patient.link
        Patient.contact<BackboneElement relationship*CodeableConcept name:HumanName telecom*ContactPoint \
        address:Address gender:code organization:Reference period:Period
        Patient.communication<BackboneElement language:CodeableConcept preferred:boolean
        Patient.link<BackboneElement other:Reference type:code
        PaymentNotice<DomainResource~
        PaymentReconciliation<DomainResource~
        Person<DomainResource identifier*Identifier name*HumanName telecom*ContactPoint gender:code birthDate:date \
        address*Address photo:Attachment managingOrganization:Reference active:boolean link*Person.link
        Person.link<BackboneElement target:Reference assurance:code
        PlanDefinition<DomainResource~
        Practitioner<DomainResource identifier*Identifier active:boolean name*HumanName telecom*ContactPoint \
        address*Address gender:code birthDate:date photo*Attachment qualification*Practitioner.qualification \
        communication*CodeableConcept
        Practitioner.qualification<BackboneElement identifier*Identifier code:CodeableConcept period:Period \
        issuer:Reference
        PractitionerRole<DomainResource identifier*Identifier active:boolean period:Period practitioner:Reference \
        organization:Reference code*CodeableConcept specialty*CodeableConcept location*Reference \
        healthcareService*Reference telecom*ContactPoint availableTime*PractitionerRole.availableTime \
        notAvailable*PractitionerRole.notAvailable availabilityExceptions:string endpoint*Reference
        PractitionerRole.availableTime<BackboneElement daysOfWeek*code allDay:boolean availableStartTime:time \
        availableEndTime:time
        PractitionerRole.notAvailable<BackboneElement description:string during:Period
        Procedure<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        basedOn*Reference partOf*Reference status:code statusReason:CodeableConcept category:CodeableConcept \
        code:CodeableConcept subject:Reference encounter:Reference performed?dateTime,Period,string,Age,Range \
        recorder:Reference asserter:Reference performer*Procedure.performer location:Reference \
        reasonCode*CodeableConcept reasonReference*Reference bodySite*CodeableConcept outcome:CodeableConcept \
        report*Reference complication*CodeableConcept complicationDetail*Reference followUp*CodeableConcept \
        note*Annotation focalDevice*Procedure.focalDevice usedReference*Reference usedCode*CodeableConcept
        Procedure.performer<BackboneElement function:CodeableConcept actor:Reference onBehalfOf:Reference
        Procedure.focalDevice<BackboneElement action:CodeableConcept manipulated:Reference
        Provenance<DomainResource target*Reference occurred?Period,dateTime recorded:instant policy*uri \
        location:Reference reason*CodeableConcept activity:CodeableConcept agent*Provenance.agent \
        entity*Provenance.entity signature*Signature
        Provenance.agent<BackboneElement type:CodeableConcept role*CodeableConcept who:Reference \
        onBehalfOf:Reference
        Provenance.entity<BackboneElement role:code what:Reference agent*Provenance.agent
        Questionnaire<DomainResource url:uri identifier*Identifier version:string name:string title:string \
        derivedFrom*canonical status:code experimental:boolean subjectType*code date:dateTime publisher:string \
        contact*ContactDetail description:markdown useContext*UsageContext jurisdiction*CodeableConcept \
        purpose:markdown copyright:markdown approvalDate:date lastReviewDate:date effectivePeriod:Period code*Coding \
        item*Questionnaire.item
        Questionnaire.item<BackboneElement linkId:string definition:uri code*Coding prefix:string text:string \
        type:code enableWhen*Questionnaire.item.enableWhen enableBehavior:code required:boolean repeats:boolean \
        readOnly:boolean maxLength:integer answerValueSet:canonical answerOption*Questionnaire.item.answerOption \
        initial*Questionnaire.item.initial item*Questionnaire.item
        Questionnaire.item.enableWhen<BackboneElement question:string operator:code \
        answer?boolean,decimal,integer,date,dateTime,time,string,Coding,Quantity,Reference
        Questionnaire.item.answerOption<BackboneElement value?integer,date,time,string,Coding,Reference \
        initialSelected:boolean
        Questionnaire.item.initial<BackboneElement \
        value?boolean,decimal,integer,date,dateTime,time,string,uri,Attachment,Coding,Quantity,Reference
        QuestionnaireResponse<DomainResource identifier:Identifier basedOn*Reference partOf*Reference \
        questionnaire:canonical status:code subject:Reference encounter:Reference authored:dateTime author:Reference \
        source:Reference item*QuestionnaireResponse.item
        QuestionnaireResponse.item<BackboneElement linkId:string definition:uri text:string \
        answer*QuestionnaireResponse.item.answer item*QuestionnaireResponse.item
        QuestionnaireResponse.item.answer<BackboneElement \
        value?boolean,decimal,integer,date,dateTime,time,string,uri,Attachment,Coding,Quantity,Reference \
        item*QuestionnaireResponse.item
        RelatedPerson<DomainResource identifier*Identifier active:boolean patient:Reference \
        relationship*CodeableConcept name*HumanName telecom*ContactPoint gender:code birthDate:date address*Address \
        photo*Attachment period:Period communication*RelatedPerson.communication
        RelatedPerson.communication<BackboneElement language:CodeableConcept preferred:boolean
        RequestGroup<DomainResource~
        ResearchDefinition<DomainResource~
        ResearchElementDefinition<DomainResource~
        ResearchStudy<DomainResource~
        ResearchSubject<DomainResource~
        Resource<- id:id meta:Meta implicitRules:uri language:code
        RiskAssessment<DomainResource identifier*Identifier basedOn:Reference parent:Reference status:code \
        method:CodeableConcept code:CodeableConcept subject:Reference encounter:Reference occurrence?dateTime,Period \
        condition:Reference performer:Reference reasonCode*CodeableConcept reasonReference*Reference basis*Reference \
        prediction*RiskAssessment.prediction mitigation:string note*Annotation
        RiskAssessment.prediction<BackboneElement outcome:CodeableConcept probability?decimal,Range \
        qualitativeRisk:CodeableConcept relativeRisk:decimal when?Period,Range rationale:string
        RiskEvidenceSynthesis<DomainResource~
        Schedule<DomainResource~
        SearchParameter<DomainResource~
        ServiceRequest<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        basedOn*Reference replaces*Reference requisition:Identifier status:code intent:code category*CodeableConcept \
        priority:code doNotPerform:boolean code:CodeableConcept orderDetail*CodeableConcept \
        quantity?Quantity,Ratio,Range subject:Reference encounter:Reference occurrence?dateTime,Period,Timing \
        asNeeded?boolean,CodeableConcept authoredOn:dateTime requester:Reference performerType:CodeableConcept \
        performer*Reference locationCode*CodeableConcept locationReference*Reference reasonCode*CodeableConcept \
        reasonReference*Reference insurance*Reference supportingInfo*Reference specimen*Reference \
        bodySite*CodeableConcept note*Annotation patientInstruction:string relevantHistory*Reference
        Slot<DomainResource~
        Specimen<DomainResource identifier*Identifier accessionIdentifier:Identifier status:code \
        type:CodeableConcept subject:Reference receivedTime:dateTime parent*Reference request*Reference \
        collection:Specimen.collection processing*Specimen.processing container*Specimen.container \
        condition*CodeableConcept note*Annotation
        Specimen.collection<BackboneElement collector:Reference collected?dateTime,Period duration:Duration \
        quantity:Quantity method:CodeableConcept bodySite:CodeableConcept fastingStatus?CodeableConcept,Duration
        Specimen.processing<BackboneElement description:string procedure:CodeableConcept additive*Reference \
        time?dateTime,Period
        Specimen.container<BackboneElement identifier*Identifier description:string type:CodeableConcept \
        capacity:Quantity specimenQuantity:Quantity additive?CodeableConcept,Reference
        SpecimenDefinition<DomainResource~
        StructureDefinition<DomainResource url:uri identifier*Identifier version:string name:string title:string \
        status:code experimental:boolean date:dateTime publisher:string contact*ContactDetail description:markdown \
        useContext*UsageContext jurisdiction*CodeableConcept purpose:markdown copyright:markdown keyword*Coding \
        fhirVersion:code mapping*StructureDefinition.mapping kind:code abstract:boolean \
        context*StructureDefinition.context contextInvariant*string type:uri baseDefinition:canonical \
        derivation:code snapshot:StructureDefinition.snapshot differential:StructureDefinition.differential
        StructureDefinition.mapping<BackboneElement identity:id uri:uri name:string comment:string
        StructureDefinition.context<BackboneElement type:code expression:string
        StructureDefinition.snapshot<BackboneElement element*ElementDefinition
        StructureDefinition.differential<BackboneElement element*ElementDefinition
        StructureMap<DomainResource~
        Subscription<DomainResource status:code contact*ContactPoint end:instant reason:string criteria:string \
        error:string channel:Subscription.channel
        Subscription.channel<BackboneElement type:code endpoint:url payload:code header*string
        Substance<DomainResource~
        SubstanceNucleicAcid<DomainResource~
        SubstancePolymer<DomainResource~
        SubstanceProtein<DomainResource~
        SubstanceReferenceInformation<DomainResource~
        SubstanceSourceMaterial<DomainResource~
        SubstanceSpecification<DomainResource~
        SupplyDelivery<DomainResource~
        SupplyRequest<DomainResource~
        Task<DomainResource identifier*Identifier instantiatesCanonical:canonical instantiatesUri:uri \
        basedOn*Reference groupIdentifier:Identifier partOf*Reference status:code statusReason:CodeableConcept \
        businessStatus:CodeableConcept intent:code priority:code code:CodeableConcept description:string \
        focus:Reference for:Reference encounter:Reference executionPeriod:Period authoredOn:dateTime \
        lastModified:dateTime requester:Reference performerType*CodeableConcept owner:Reference location:Reference \
        reasonCode:CodeableConcept reasonReference:Reference insurance*Reference note*Annotation \
        relevantHistory*Reference restriction:Task.restriction input*Task.input output*Task.output
        Task.restriction<BackboneElement repetitions:positiveInt period:Period recipient*Reference
        Task.input<BackboneElement type:CodeableConcept value?*
        Task.output<BackboneElement type:CodeableConcept value?*
        TerminologyCapabilities<DomainResource~
        TestReport<DomainResource~
        TestScript<DomainResource~
        ValueSet<DomainResource url:uri identifier*Identifier version:string name:string title:string status:code \
        experimental:boolean date:dateTime publisher:string contact*ContactDetail description:markdown \
        useContext*UsageContext jurisdiction*CodeableConcept immutable:boolean purpose:markdown copyright:markdown \
        compose:ValueSet.compose expansion:ValueSet.expansion
        ValueSet.compose<BackboneElement lockedDate:date inactive:boolean include*ValueSet.compose.include \
        exclude*ValueSet.compose.include
        ValueSet.compose.include<BackboneElement system:uri version:string concept*ValueSet.compose.include.concept \
        filter*ValueSet.compose.include.filter valueSet*canonical
        ValueSet.compose.include.concept<BackboneElement code:code display:string \
        designation*ValueSet.compose.include.concept.designation
        ValueSet.compose.include.concept.designation<BackboneElement language:code use:Coding value:string
        ValueSet.compose.include.filter<BackboneElement property:code op:code value:string
        ValueSet.expansion<BackboneElement identifier:uri timestamp:dateTime total:integer offset:integer \
        parameter*ValueSet.expansion.parameter contains*ValueSet.expansion.contains
        ValueSet.expansion.parameter<BackboneElement name:string \
        value?string,boolean,integer,decimal,uri,code,dateTime
        ValueSet.expansion.contains<BackboneElement system:uri abstract:boolean inactive:boolean version:string \
        code:code display:string designation*ValueSet.compose.include.concept.designation \
        contains*ValueSet.expansion.contains
        VerificationResult<DomainResource~
        VisionPrescription<DomainResource identifier*Identifier status:code created:dateTime patient:Reference \
        encounter:Reference dateWritten:dateTime prescriber:Reference \
        lensSpecification*VisionPrescription.lensSpecification
        VisionPrescription.lensSpecification<BackboneElement product:CodeableConcept eye:code sphere:decimal \
        cylinder:decimal axis:integer prism*VisionPrescription.lensSpecification.prism add:decimal power:decimal \
        backCurve:decimal diameter:decimal duration:Quantity color:string brand:string note*Annotation
        VisionPrescription.lensSpecification.prism<BackboneElement amount:decimal base:code
        """
}
